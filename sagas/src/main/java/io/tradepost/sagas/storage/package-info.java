/** The sagas' own tables: how live processes are kept. Knows no process. */
@NullMarked
package io.tradepost.sagas.storage;

import org.jspecify.annotations.NullMarked;
