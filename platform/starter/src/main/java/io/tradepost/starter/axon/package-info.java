/** Axon on Spring Boot 4 with PostgreSQL: event store, serializers, cache, snapshots, subscribing processors. */
@NullMarked
package io.tradepost.starter.axon;

import org.jspecify.annotations.NullMarked;
