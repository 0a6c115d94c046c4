package io.tradepost.sagas.fulfilment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;

/** A capture on its way to success, however often it is declined. */
record Capture(CapturePayment command, Progress progress) {

    enum Progress {
        ASKED,
        DECLINED,
        ASKED_AGAIN
    }

    static Capture of(OrderId order, ChangeId shipment, Money amount, boolean last) {
        return new Capture(new CapturePayment(PaymentId.of(order), order, shipment, amount, last), Progress.ASKED);
    }

    Capture declined() {
        return new Capture(command, Progress.DECLINED);
    }

    Capture asked() {
        return progress == Progress.DECLINED ? new Capture(command, Progress.ASKED_AGAIN) : this;
    }

    boolean awaitsAnswer() {
        return progress != Progress.DECLINED;
    }

    boolean wasDeclined() {
        return progress != Progress.ASKED;
    }
}
