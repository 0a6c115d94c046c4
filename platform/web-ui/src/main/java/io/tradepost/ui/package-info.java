/** What the pages of all services share: layout, style, scripts, and how they are served. */
@NullMarked
package io.tradepost.ui;

import org.jspecify.annotations.NullMarked;
