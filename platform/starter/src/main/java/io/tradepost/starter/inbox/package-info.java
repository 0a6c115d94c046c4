/** From Kafka into this service's own database: batches, each in one transaction with its offsets; dead letters. */
@NullMarked
package io.tradepost.starter.inbox;

import org.jspecify.annotations.NullMarked;
