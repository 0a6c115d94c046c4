package io.tradepost.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services listen: base URLs without a path, such as {@code http://127.0.0.1:8081}. */
@Validated
@ConfigurationProperties("tradepost.services")
record Services(
        @NotNull URI catalog,
        @NotNull URI customer,
        @NotNull URI inventory,
        @NotNull URI order,
        @NotNull URI payment,
        @NotNull URI query,
        @NotNull URI imports) {}
