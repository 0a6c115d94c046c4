package io.tradepost.order.personal;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A buyer without an account. */
public record Guest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 254) @Email String email) {}
