/** What turns event topics into documents: one feed per view, its dead letters and its lag. A new view implements {@link io.tradepost.query.views.View} and brings a mapping; nothing here knows a particular one. */
@NullMarked
package io.tradepost.query.views;

import org.jspecify.annotations.NullMarked;
