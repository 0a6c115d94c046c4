/** A file on its way into the database: unpacked, identified, read line by line and copied in, in constant memory. */
@NullMarked
package io.tradepost.imports.staging;

import org.jspecify.annotations.NullMarked;
