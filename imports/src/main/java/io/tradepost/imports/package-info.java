/**
 * Files of other shops' invoices, brought in through the services' public commands: read into a database of its own,
 * sorted out by the rules of the README beside this module, and asked for bit by bit in a way that may be repeated.
 */
@NullMarked
package io.tradepost.imports;

import org.jspecify.annotations.NullMarked;
