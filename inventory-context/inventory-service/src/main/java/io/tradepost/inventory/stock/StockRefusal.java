package io.tradepost.inventory.stock;

import io.tradepost.kernel.Refusal;

/** Why what those who keep the house ask for is refused. */
public enum StockRefusal implements Refusal.Reason {
    UNKNOWN_STOCK(Refusal.Kind.NOT_FOUND),
    UNKNOWN_RESERVATION(Refusal.Kind.NOT_FOUND),
    INSUFFICIENT_STOCK(Refusal.Kind.CONFLICT),
    NO_ADJUSTMENT(Refusal.Kind.UNPROCESSABLE);

    private final Refusal.Kind kind;

    StockRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
