/** {@code /}: one box for orders, products and customers. */
@NullMarked
package io.tradepost.query.page.search;

import org.jspecify.annotations.NullMarked;
