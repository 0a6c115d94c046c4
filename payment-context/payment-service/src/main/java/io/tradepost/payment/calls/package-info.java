/**
 * What is to be asked of the provider, as durable work: rows written with the events that call for them, taken by a worker,
 * asked outside any transaction, and deleted in the transaction that records the answer.
 */
@NullMarked
package io.tradepost.payment.calls;

import org.jspecify.annotations.NullMarked;
