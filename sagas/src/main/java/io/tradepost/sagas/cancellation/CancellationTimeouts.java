package io.tradepost.sagas.cancellation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param answer how long a cancellation waits for stock and payment before it asks them again */
@ConfigurationProperties("tradepost.cancellation")
public record CancellationTimeouts(@DefaultValue("30s") Duration answer) {}
