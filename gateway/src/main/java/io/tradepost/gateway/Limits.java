package io.tradepost.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway grants callers and services.
 *
 * @param body the largest request body; the unit is 1,024 based
 * @param connect the longest wait for a connection to a service
 * @param answer the longest wait for a service's answer
 * @param stream the longest that a file may take to come in and be answered, or a table to go out
 * @param calls how many calls a service may have under way; more would only wait longer, and take memory
 * @param pause how long a failing service is left alone before it is tried again
 */
@ConfigurationProperties("tradepost.gateway")
record Limits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("2s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("1h") Duration stream,
        @DefaultValue("200") int calls,
        @DefaultValue("2s") Duration pause) {}
