/** Messages on the wire: CloudEvents 1.0 in Kafka binary mode, JSON payloads, type names that outlive class names. */
@NullMarked
package io.tradepost.starter.messages;

import org.jspecify.annotations.NullMarked;
