/** Comma-separated values, read one record at a time: RFC 4180, UTF-8, line numbers kept. */
@NullMarked
package io.tradepost.imports.csv;

import org.jspecify.annotations.NullMarked;
