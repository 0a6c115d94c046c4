/**
 * What this service knows of other contexts: products and customers, copied from their events into its own database. What
 * is not there yet is asked of its owner; only the events write here.
 */
@NullMarked
package io.tradepost.order.replicas;

import org.jspecify.annotations.NullMarked;
