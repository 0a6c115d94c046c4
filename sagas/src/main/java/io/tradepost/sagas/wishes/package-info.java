/** What an operator may want of a process, in words that every process understands. Nothing here knows one. */
@NullMarked
package io.tradepost.sagas.wishes;

import org.jspecify.annotations.NullMarked;
