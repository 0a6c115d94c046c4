/** Starting and stopping a whole service. */
@NullMarked
package io.tradepost.starter.lifecycle;

import org.jspecify.annotations.NullMarked;
