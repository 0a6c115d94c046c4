/**
 * The one door: routes of {@code /api} and the page, what a caller may send, and what it hears when a service is away.
 * No knowledge of any context beyond its address; no dependency on the other modules.
 */
@NullMarked
package io.tradepost.gateway;

import org.jspecify.annotations.NullMarked;
