/** The activity view: every event of every context as one entry, with who and what led to it. */
@NullMarked
package io.tradepost.query.activity;

import org.jspecify.annotations.NullMarked;
