/** What an operator may see of the processes, and want of one. */
@NullMarked
package io.tradepost.sagas.operations;

import org.jspecify.annotations.NullMarked;
