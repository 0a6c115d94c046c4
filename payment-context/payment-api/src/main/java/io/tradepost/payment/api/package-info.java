/** What payment tells others ({@code payment.events}) and what it can be asked ({@code payment.commands}). */
@NullMarked
package io.tradepost.payment.api;

import org.jspecify.annotations.NullMarked;
