/** The way out to whoever moves the money: one port, and the sandbox that stands in for a provider. Knows no payments. */
@NullMarked
package io.tradepost.payment.provider;

import org.jspecify.annotations.NullMarked;
