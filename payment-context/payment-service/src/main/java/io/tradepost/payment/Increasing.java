package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.Change.Progress;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseDeclined;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseRequested;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import java.util.List;
import java.util.Optional;

/** The rules of authorising more, and of taking that back. */
record Increasing(Authorization authorization, Funds funds) {

    List<PaymentEvent> ask(IncreaseAuthorization wish) {
        if (funds.increases().find(wish.changeId()).isPresent()) {
            return List.of();
        }
        if (authorization.state() != PaymentState.AUTHORIZED) {
            return decline(wish.paymentId(), wish.changeId(), DeclineCode.NOT_AUTHORIZED);
        }
        if (!funds.understands(wish.amount())) {
            return decline(wish.paymentId(), wish.changeId(), DeclineCode.INVALID_AMOUNT);
        }
        if (wish.amount().minor() == 0) {
            return increased(
                    wish.paymentId(), wish.changeId(), wish.amount(), String.valueOf(authorization.reference()));
        }
        return List.of(
                new AuthorizationIncreaseRequested(wish.paymentId(), wish.orderId(), wish.changeId(), wish.amount()));
    }

    List<PaymentEvent> approved(PaymentId id, ChangeId changeId, String authorization) {
        Change increase = funds.increases().get(changeId);
        return increase.underWay() ? increased(id, changeId, increase.amount(), authorization) : List.of();
    }

    List<PaymentEvent> declined(PaymentId id, ChangeId changeId, String code) {
        return funds.increases().get(changeId).underWay() ? decline(id, changeId, code) : List.of();
    }

    /** What a capture speaks for stays, though there should be none while an order is being amended. */
    List<PaymentEvent> takeBack(DecreaseAuthorization wish) {
        Optional<Change> increase = funds.increases().find(wish.changeId());
        Money none = Money.zero(funds.booked().authorized().unit());
        if (increase.filter(change -> change.progress() == Progress.UNDONE).isPresent()) {
            return List.of();
        }
        Money made = increase.filter(change -> change.progress() == Progress.DONE)
                .map(Change::amount)
                .orElse(none);
        Money less = made.compareTo(funds.free()) < 0 ? made : funds.free();
        Ledger ledger = funds.authorized(funds.booked().authorized().minus(less));
        return List.of(new AuthorizationDecreased(wish.paymentId(), wish.orderId(), wish.changeId(), less, ledger));
    }

    private List<PaymentEvent> increased(PaymentId id, ChangeId changeId, Money amount, String authorization) {
        Ledger ledger = funds.authorized(funds.booked().authorized().plus(amount));
        return List.of(new AuthorizationIncreased(id, changeId.orderId(), changeId, amount, authorization, ledger));
    }

    private static List<PaymentEvent> decline(PaymentId id, ChangeId changeId, String code) {
        return List.of(new AuthorizationIncreaseDeclined(id, changeId.orderId(), changeId, code));
    }
}
