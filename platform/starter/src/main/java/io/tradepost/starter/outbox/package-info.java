/** Commands for other contexts, kept in this service's own database until the relay brings them out. */
@NullMarked
package io.tradepost.starter.outbox;

import org.jspecify.annotations.NullMarked;
