/** The products view: what the shop sells, as last described and priced. */
@NullMarked
package io.tradepost.query.products;

import org.jspecify.annotations.NullMarked;
