/** Tokens of what requests did. */
@NullMarked
package io.tradepost.starter.token;

import org.jspecify.annotations.NullMarked;
