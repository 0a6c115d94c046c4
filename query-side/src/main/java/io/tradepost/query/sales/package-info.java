/** The facts of trade: what was sold, what came back and what was credited, line by line, without personal data. */
@NullMarked
package io.tradepost.query.sales;

import org.jspecify.annotations.NullMarked;
