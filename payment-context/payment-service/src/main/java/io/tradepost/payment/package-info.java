/**
 * The payment of an order, from the wish to authorise it to the last refund. Here live the aggregate, its state
 * ({@code Authorization}, {@code Funds}) and its rules as pure functions of both ({@code Authorizing}, {@code Increasing},
 * {@code Capturing}, {@code Voiding}, {@code Refunding}), what may be asked of it from inside this service, its view and
 * its HTTP API; nothing that talks to a provider.
 */
@NullMarked
package io.tradepost.payment;

import org.jspecify.annotations.NullMarked;
