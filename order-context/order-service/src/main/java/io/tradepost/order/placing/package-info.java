/** From a request to a placed order: known already, priced from the replicas, sealed, placed; one or many at once. */
@NullMarked
package io.tradepost.order.placing;

import org.jspecify.annotations.NullMarked;
