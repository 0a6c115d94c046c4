/** Connections to Kafka and the topics that a context owns. */
@NullMarked
package io.tradepost.starter.kafka;

import org.jspecify.annotations.NullMarked;
