/**
 * The payment of an order, from the wish to authorise it to its end. Here live the aggregate, what may be asked of it from
 * inside this service, its view and its HTTP API; nothing that talks to a provider.
 */
@NullMarked
package io.tradepost.payment;

import org.jspecify.annotations.NullMarked;
