/** Load on a running Tradepost through its public API, beside what the machine can do without it. */
@NullMarked
package io.tradepost.benchmarks;

import org.jspecify.annotations.NullMarked;
