/** Statements collected during a unit of work and sent as batches before it commits. */
@NullMarked
package io.tradepost.starter.jdbc;

import org.jspecify.annotations.NullMarked;
