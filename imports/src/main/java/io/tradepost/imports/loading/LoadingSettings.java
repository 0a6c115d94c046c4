package io.tradepost.imports.loading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param requests under way at a time
 * @param openLines of orders that may be placed and not yet shipped: what is more would wait for stock and payment longer
 *     than an order waits
 */
@ConfigurationProperties("tradepost.imports.loading")
record LoadingSettings(
        @DefaultValue("3") int requests,
        @DefaultValue("5000") int openLines) {}
