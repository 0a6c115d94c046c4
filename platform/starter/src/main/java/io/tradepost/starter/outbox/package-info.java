/**
 * Commands for other contexts, and events of a service without an event store, kept in its own database until the relay
 * brings them out.
 */
@NullMarked
package io.tradepost.starter.outbox;

import org.jspecify.annotations.NullMarked;
