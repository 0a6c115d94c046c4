/**
 * Pages for staff, one package per kind. They read through the views' own classes and act through the public API from the
 * browser; {@code docs/web-ui.md} says how to write one.
 */
@NullMarked
package io.tradepost.query.page;

import org.jspecify.annotations.NullMarked;
