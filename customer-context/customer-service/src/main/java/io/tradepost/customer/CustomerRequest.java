package io.tradepost.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON bodies that the customers' resource takes. */
sealed interface CustomerRequest {

    int TEXT = 200;
    int EMAIL = 254; // RFC 5321's path without its brackets
    int COUNTRY = 100;
    int CUSTOMERS = 2_000;
    String WITH_A_DOMAIN = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    String ID = "[A-Za-z0-9._-]{1,64}";

    /** @param customerId made by the service when absent */
    record NewCustomer(
            @Nullable CustomerId customerId,
            @NotBlank @Size(max = TEXT) String name,

            @NotNull @Email(regexp = WITH_A_DOMAIN) @Size(max = EMAIL)
            String email,

            @Size(max = Customer.MAX_ADDRESSES) @Nullable List<@NotNull @Valid NewAddress> addresses)
            implements CustomerRequest {

        List<NewAddress> addressList() {
            return addresses == null ? List.of() : addresses;
        }
    }

    /** @param addressId made from the content when absent, so that the same address is the same again */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewAddress(
            @Pattern(regexp = ID) @Nullable String addressId,
            @Size(max = TEXT) @Nullable String name,
            @NotBlank @Size(max = TEXT) String line1,
            @Size(max = TEXT) @Nullable String line2,
            @NotBlank @Size(max = TEXT) String city,
            @Size(max = TEXT) @Nullable String postcode,
            @NotBlank @Size(max = COUNTRY) String country,
            @JsonProperty("default") @Nullable Boolean isDefault)
            implements CustomerRequest {

        Address content() {
            return new Address(name, line1, line2, city, postcode, country);
        }
    }

    record DefaultAddress(@NotNull String addressId) implements CustomerRequest {}

    record Preferences(
            @NotNull Boolean email,
            @NotNull Boolean phone,
            @NotNull Boolean post) implements CustomerRequest {}

    record Block(@NotBlank @Size(max = TEXT) String reason) implements CustomerRequest {}

    record Batch(@NotNull @Size(max = CUSTOMERS) List<@NotNull CustomerId> customerIds) implements CustomerRequest {}
}
