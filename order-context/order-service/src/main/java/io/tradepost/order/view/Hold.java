package io.tradepost.order.view;

import io.tradepost.order.api.OrderCommand.HoldCause;

/** Why nothing of the order is shipped for now. */
public record Hold(HoldCause cause, String reason) {}
