package io.tradepost.payment;

import io.tradepost.payment.api.PaymentEvent.Ledger;
import org.jspecify.annotations.Nullable;

/** Where a payment stands for whoever looks at it: once money has moved, how much of it. */
enum PaymentStatus {
    NONE,
    REQUESTED,
    AUTHORIZED,
    DECLINED,
    IN_REVIEW,
    VOID_REQUESTED,
    VOIDED,
    PARTLY_CAPTURED,
    CAPTURED,
    PARTLY_REFUNDED,
    REFUNDED,
    /** The authorisation has expired before anything was captured, and there is no new one. */
    EXPIRED;

    /** @param lapsed whether the authorisation has expired, and there is no new one */
    static PaymentStatus of(PaymentState state, @Nullable Ledger ledger, boolean lapsed) {
        if (ledger == null || ledger.captured().minor() == 0) {
            return lapsed && state == PaymentState.AUTHORIZED ? EXPIRED : valueOf(state.name());
        }
        if (ledger.refunded().minor() > 0) {
            return ledger.refunded().equals(ledger.captured()) ? REFUNDED : PARTLY_REFUNDED;
        }
        return ledger.captured().equals(ledger.authorized()) ? CAPTURED : PARTLY_CAPTURED;
    }
}
