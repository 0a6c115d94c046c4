/** Sealing, opening and forgetting, with keys in a real database. */
@NullMarked
package io.tradepost.starter.personal;

import org.jspecify.annotations.NullMarked;
