/** The processes view: where each process stands, what it asked for, and which stand longer than they should. */
@NullMarked
package io.tradepost.query.processes;

import org.jspecify.annotations.NullMarked;
