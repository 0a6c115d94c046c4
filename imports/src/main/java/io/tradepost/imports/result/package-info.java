/** What an import came to, added up so that it can be held against the file. */
@NullMarked
package io.tradepost.imports.result;

import org.jspecify.annotations.NullMarked;
