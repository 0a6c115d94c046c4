/** Reports over the facts of trade, exact to the minor unit. */
@NullMarked
package io.tradepost.query.reports;

import org.jspecify.annotations.NullMarked;
