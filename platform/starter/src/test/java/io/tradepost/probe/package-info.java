/** A small service on the starter, whole but for a purpose; the starter's integration tests run it. */
@NullMarked
package io.tradepost.probe;

import org.jspecify.annotations.NullMarked;
