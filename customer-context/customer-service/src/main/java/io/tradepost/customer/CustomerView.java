package io.tradepost.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the resource shows one.
 *
 * @param name null when erased, likewise email
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CustomerView(
        CustomerId customerId,
        @Nullable String name,
        @Nullable String email,
        List<PlainAddress> addresses,
        ContactPreferences contactPreferences,
        boolean blocked,
        boolean erased,
        long version) {

    /** Of an erased address only the id and the country are left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlainAddress(
            String addressId,
            @Nullable String name,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String postcode,
            String country,
            @JsonProperty("default") boolean isDefault) {}

    /**
     * What a registration answers: no personal data, because answers are kept for repeats.
     *
     * @param addressIds in the order of the request
     */
    record Registered(CustomerId customerId, List<String> addressIds, long version) {}

    /** What an added address answers; no personal data either. */
    record Added(CustomerId customerId, String addressId, long version) {}

    /** @param unknown who was asked for and is not registered */
    record Batch(List<Standing> customers, List<CustomerId> unknown) {}

    /** Whether a customer may order. */
    record Standing(CustomerId customerId, boolean blocked) {}
}
