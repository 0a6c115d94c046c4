/** How a process waits: by deadlines kept in the database beside it, and at what pace. Nothing here knows a process. */
@NullMarked
package io.tradepost.sagas.waiting;

import org.jspecify.annotations.NullMarked;
