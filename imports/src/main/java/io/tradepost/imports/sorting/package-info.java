/** What becomes of a file's lines, decided in the database in a few statements: invoices, products, customers, result. */
@NullMarked
package io.tradepost.imports.sorting;

import org.jspecify.annotations.NullMarked;
