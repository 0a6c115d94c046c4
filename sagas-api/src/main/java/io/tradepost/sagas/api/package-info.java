/** What the sagas tell others: how each process stands, on {@code sagas.events}, keyed by process and key. */
@NullMarked
package io.tradepost.sagas.api;

import org.jspecify.annotations.NullMarked;
