/** What every Tradepost service starts with; a service states its context and the rest is configured. */
@NullMarked
package io.tradepost.starter;

import org.jspecify.annotations.NullMarked;
