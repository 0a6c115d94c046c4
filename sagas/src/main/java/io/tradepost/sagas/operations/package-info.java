/** What an operator may see of the processes; reads the tables, changes nothing. */
@NullMarked
package io.tradepost.sagas.operations;

import org.jspecify.annotations.NullMarked;
