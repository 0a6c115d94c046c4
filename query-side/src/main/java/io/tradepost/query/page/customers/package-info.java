/** Customers by revenue, and one customer with the orders. Names are fetched by the browser. */
@NullMarked
package io.tradepost.query.page.customers;

import org.jspecify.annotations.NullMarked;
