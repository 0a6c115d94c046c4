/** Rebuilding a view beside the one that serves: building, comparing, swapping, going back, and the overview of all views. What is under way is a document in the index {@code rebuilds}; the rest is said by the aliases. */
@NullMarked
package io.tradepost.query.rebuilding;

import org.jspecify.annotations.NullMarked;
