/** What the order context tells others ({@code order.events}) and what it can be asked ({@code order.commands}). */
@NullMarked
package io.tradepost.order.api;

import org.jspecify.annotations.NullMarked;
