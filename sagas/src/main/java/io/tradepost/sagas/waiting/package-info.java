/** How a process waits: one deadline at a time, kept in the database beside it. Nothing here knows a process. */
@NullMarked
package io.tradepost.sagas.waiting;

import org.jspecify.annotations.NullMarked;
