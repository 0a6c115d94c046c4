/**
 * Reading one's own writes: the answer to a command tells, as an opaque token, which events it led to or found there, and
 * whoever reads a view with that token is answered from a view that has seen them.
 */
@NullMarked
package io.tradepost.starter.token;

import org.jspecify.annotations.NullMarked;
