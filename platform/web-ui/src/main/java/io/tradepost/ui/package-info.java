/**
 * What the pages of all services share: layout, style, scripts, how values are shown, and what a page says when it cannot
 * be shown. A service has it with {@code tradepost.pages: true}; on the class path of any other it does nothing.
 */
@NullMarked
package io.tradepost.ui;

import org.jspecify.annotations.NullMarked;
