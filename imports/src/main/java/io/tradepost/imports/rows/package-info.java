/** Rows in any number, read in constant memory. */
@NullMarked
package io.tradepost.imports.rows;

import org.jspecify.annotations.NullMarked;
