package io.tradepost.customer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON bodies that the customers' resource takes. */
sealed interface CustomerRequest {

    int TEXT = 200;
    int EMAIL = 254; // RFC 5321's path without its brackets
    int COUNTRY = 100;
    int CUSTOMERS = 2_000;
    int NEW_CUSTOMERS = 500;
    int GUEST_ORDERS = 100;
    String WITH_A_DOMAIN = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    String ID = "[A-Za-z0-9._-]{1,64}";

    /** @param customerId made by the service when absent */
    record NewCustomer(
            @Nullable CustomerId customerId,
            @NotBlank @Size(max = TEXT) String name,

            @Email(regexp = WITH_A_DOMAIN) @Size(max = EMAIL) @Nullable
            String email,

            @Size(max = Customer.MAX_ADDRESSES) @Nullable List<@NotNull @Valid NewAddress> addresses)
            implements CustomerRequest {

        NewCustomer identified() {
            return customerId != null
                    ? this
                    : new NewCustomer(new CustomerId(UUID.randomUUID().toString()), name, email, addresses);
        }

        CustomerId id() {
            return requireNonNull(customerId);
        }

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

    record GuestOrders(
            @NotNull @Size(min = 1, max = GUEST_ORDERS) List<@NotNull OrderId> orderIds) implements CustomerRequest {}

    /** Either asks who is registered, or registers. */
    record Batch(
            @Size(max = CUSTOMERS) @Nullable List<@NotNull CustomerId> customerIds,
            @Size(min = 1, max = NEW_CUSTOMERS) @Nullable List<@NotNull @Valid NewCustomer> customers)
            implements CustomerRequest {}
}
