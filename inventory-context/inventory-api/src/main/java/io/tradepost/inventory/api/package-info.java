/** What inventory tells others ({@code inventory.events}) and what it can be asked ({@code inventory.commands}). */
@NullMarked
package io.tradepost.inventory.api;

import org.jspecify.annotations.NullMarked;
