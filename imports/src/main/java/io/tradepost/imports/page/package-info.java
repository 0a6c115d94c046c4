/** {@code /imports} for people: a form to send a file with, and its progress. */
@NullMarked
package io.tradepost.imports.page;

import org.jspecify.annotations.NullMarked;
