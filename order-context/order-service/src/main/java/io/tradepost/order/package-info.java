/** The order service: its main, and the names of the messages it speaks and reads. */
@NullMarked
package io.tradepost.order;

import org.jspecify.annotations.NullMarked;
