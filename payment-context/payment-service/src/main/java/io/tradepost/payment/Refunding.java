package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Refusal;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import io.tradepost.payment.api.PaymentEvent.RefundRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of giving money back. */
record Refunding(Funds funds) {

    List<PaymentEvent> ask(RefundPayment wish) {
        if (funds.refunds().stands(wish.changeId())) {
            return List.of();
        }
        if (!funds.known()) {
            return decline(wish, DeclineCode.EXCEEDS_CAPTURED);
        }
        if (!funds.understands(wish.amount())) {
            return decline(wish, DeclineCode.INVALID_AMOUNT);
        }
        if (wish.amount().minor() == 0) {
            return List.of(refunded(wish.paymentId(), wish.changeId(), wish.amount()));
        }
        if (!funds.coversRefund(wish.amount())) {
            return decline(wish, DeclineCode.EXCEEDS_CAPTURED);
        }
        return List.of(new RefundRequested(wish.paymentId(), wish.orderId(), wish.changeId(), wish.amount()));
    }

    /** As a person asks for it. */
    List<PaymentEvent> retry(PaymentId id, ChangeId changeId) {
        Change refund = funds.refunds()
                .find(changeId)
                .orElseThrow(() -> new Refusal(PaymentRefusal.REFUND_NOT_FOUND, "there is no refund " + changeId));
        if (!refund.declined()) {
            throw new Refusal(PaymentRefusal.REFUND_NOT_DECLINED, "refund " + changeId + " is not declined");
        }
        return ask(new RefundPayment(id, changeId.orderId(), changeId, refund.amount()));
    }

    List<PaymentEvent> approved(PaymentId id, ChangeId changeId) {
        Change refund = funds.refunds().get(changeId);
        return refund.underWay() ? List.of(refunded(id, changeId, refund.amount())) : List.of();
    }

    List<PaymentEvent> declined(PaymentId id, ChangeId changeId, String code) {
        Change refund = funds.refunds().get(changeId);
        return refund.underWay()
                ? List.of(new RefundDeclined(id, changeId.orderId(), changeId, refund.amount(), code))
                : List.of();
    }

    /** Those that no capture covers any more, the latest first; the provider was not asked, as it waits for captures. */
    List<PaymentEvent> uncovered(PaymentId id, OrderId orderId) {
        List<PaymentEvent> declined = new ArrayList<>();
        Funds left = funds;
        for (Map.Entry<String, Change> refund :
                List.copyOf(funds.refunds().byReference().entrySet()).reversed()) {
            if (refund.getValue().underWay() && !left.coversRefund(zero())) {
                PaymentEvent event = new RefundDeclined(
                        id,
                        orderId,
                        new ChangeId(orderId, refund.getKey()),
                        refund.getValue().amount(),
                        DeclineCode.EXCEEDS_CAPTURED);
                left = left.after(event);
                declined.add(event);
            }
        }
        return declined;
    }

    private PaymentEvent refunded(PaymentId id, ChangeId changeId, Money amount) {
        return new PaymentRefunded(id, changeId.orderId(), changeId, amount, funds.refunded(amount));
    }

    private Money zero() {
        return Money.zero(funds.booked().captured().unit());
    }

    private static List<PaymentEvent> decline(RefundPayment wish, String code) {
        return List.of(new RefundDeclined(wish.paymentId(), wish.orderId(), wish.changeId(), wish.amount(), code));
    }
}
