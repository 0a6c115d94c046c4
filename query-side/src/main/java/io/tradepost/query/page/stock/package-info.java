/** What there is of each product, low first, and what can be done about it. */
@NullMarked
package io.tradepost.query.page.stock;

import org.jspecify.annotations.NullMarked;
