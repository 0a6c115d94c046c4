package io.tradepost.order.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where the goods go. The country alone may be kept in the clear. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShippingAddress(
        @Nullable @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String line1,
        @Nullable @Size(max = 200) String line2,
        @NotBlank @Size(max = 200) String city,
        @Nullable @Size(max = 200) String postcode,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters")
        String country) {}
