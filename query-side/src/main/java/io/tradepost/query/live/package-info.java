/**
 * Tells who looks at an order when something about it changes, whichever instance feeds the views: each instance asks
 * Elasticsearch twice a second about the orders that are looked at through it, about all of them at once.
 */
@NullMarked
package io.tradepost.query.live;

import org.jspecify.annotations.NullMarked;
