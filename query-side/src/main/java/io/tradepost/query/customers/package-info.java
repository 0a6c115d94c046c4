/** The customers view: what each customer has ordered and what it came to, without personal data. */
@NullMarked
package io.tradepost.query.customers;

import org.jspecify.annotations.NullMarked;
