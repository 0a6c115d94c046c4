/** The main class of the Kafka process: one broker and controller on 127.0.0.1 that ends with whoever started it. */
@NullMarked
package io.tradepost.kafka.node;

import org.jspecify.annotations.NullMarked;
