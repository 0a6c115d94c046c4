package io.tradepost.query.awaiting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param readYourWrites how long a read waits for the views to have seen what it is to be after */
@ConfigurationProperties("tradepost.query")
record AwaitingSettings(@DefaultValue("5s") Duration readYourWrites) {}
