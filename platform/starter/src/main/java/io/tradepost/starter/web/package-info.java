/** HTTP at the edge: RFC 9457 problems, idempotency keys, versions. */
@NullMarked
package io.tradepost.starter.web;

import org.jspecify.annotations.NullMarked;
