package io.tradepost.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The document sealed into {@code AddressAdded.address}.
 *
 * @param name who lives there, where that is not the customer
 * @param country ISO 3166-1 alpha-2, or a name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Address(
        @Nullable String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String postcode,
        String country) {}
