/** What operators look at: views with their lag and rebuilds, processes, dead letters. */
@NullMarked
package io.tradepost.query.page.operations;

import org.jspecify.annotations.NullMarked;
