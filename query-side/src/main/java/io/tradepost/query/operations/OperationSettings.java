package io.tradepost.query.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service is waited for.
 *
 * @param connect until it takes the connection
 * @param answer until it has answered a question
 * @param work until it has done what it was asked to
 */
@ConfigurationProperties("tradepost.query.operations")
record OperationSettings(
        @DefaultValue("1s") Duration connect,
        @DefaultValue("3s") Duration answer,
        @DefaultValue("30s") Duration work) {}
