/** Personal data sealed under a key per person, so that events can outlive what must be forgotten. */
@NullMarked
package io.tradepost.starter.personal;

import org.jspecify.annotations.NullMarked;
