/** From this service's own tables to Kafka: in commit order, each message exactly once on its topic. */
@NullMarked
package io.tradepost.starter.relay;

import org.jspecify.annotations.NullMarked;
