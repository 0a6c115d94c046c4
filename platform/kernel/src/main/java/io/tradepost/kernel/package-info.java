/**
 * What every context may share: values without behaviour of their own context (money, ids) and the contracts of messages.
 * No Spring, no I/O; an api module may depend on this package and nothing else.
 */
@NullMarked
package io.tradepost.kernel;

import org.jspecify.annotations.NullMarked;
