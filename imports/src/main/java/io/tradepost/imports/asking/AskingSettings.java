package io.tradepost.imports.asking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param answer the longest that one answer is waited for before the question is repeated */
@ConfigurationProperties("tradepost.imports.asking")
record AskingSettings(@DefaultValue("60s") Duration answer) {}
