/**
 * The processes that lead an order through the contexts, one package each. They see apis only, hold no clock and no
 * random id, and write to nothing but this service's database: their state, their deadlines and the commands they send
 * are one transaction.
 */
@NullMarked
package io.tradepost.sagas;

import org.jspecify.annotations.NullMarked;
