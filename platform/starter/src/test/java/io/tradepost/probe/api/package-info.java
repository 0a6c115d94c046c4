/** Messages of a small made-up context, in the package form that the message catalogue expects. */
@NullMarked
package io.tradepost.probe.api;

import org.jspecify.annotations.NullMarked;
