package io.tradepost.imports.loading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requests under way at a time
 * @param openOrders that may be placed and not yet shipped
 */
@ConfigurationProperties("tradepost.imports.loading")
record LoadingSettings(
        @DefaultValue("3") int requests,
        @DefaultValue("2000") int openOrders) {}
