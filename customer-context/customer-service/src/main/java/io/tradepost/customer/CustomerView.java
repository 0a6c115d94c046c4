package io.tradepost.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * A customer as the resource shows one.
 *
 * @param name null when erased, likewise email, which may also never have been known
 * @param guestOrders what the customer is known to have ordered as a guest, in the order in which that became known
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
        List<OrderId> guestOrders,
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

    /** What a batch answers. */
    sealed interface Batch {}

    /** @param unknown who was asked for and is not registered */
    record Standings(List<Standing> customers, List<CustomerId> unknown) implements Batch {}

    /** @param blocked whether new orders are refused, as those of an erased customer are, too */
    record Standing(CustomerId customerId, boolean blocked) {}

    /** @param customers as they were asked for, in their order */
    record Answers(List<Answer> customers) implements Batch {}

    /** What became of one customer of a batch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            CustomerId customerId,
            int status,
            @Nullable Long version,
            @Nullable ProblemDetail problem) {}
}
