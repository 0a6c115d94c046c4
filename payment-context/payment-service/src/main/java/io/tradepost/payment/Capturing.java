package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Refusal;
import io.tradepost.payment.Change.Progress;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationExpired;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.CaptureRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of taking money; each says what comes of a wish or an answer. */
record Capturing(PaymentState state, Funds funds) {

    private static final String ALL_CAPTURED = "all captured";

    List<PaymentEvent> ask(CapturePayment wish) {
        if (funds.captures().stands(wish.changeId())) {
            return List.of();
        }
        if (!funds.known()) {
            return decline(wish, DeclineCode.EXCEEDS_AUTHORIZED);
        }
        if (!funds.understands(wish.amount()) || isOwedAnother(wish)) {
            return decline(wish, DeclineCode.INVALID_AMOUNT);
        }
        if (wish.amount().minor() == 0) {
            return captured(wish.paymentId(), wish.changeId(), wish.amount(), wish.last());
        }
        if (wish.amount().compareTo(available(wish.changeId())) > 0) {
            return decline(wish, DeclineCode.EXCEEDS_AUTHORIZED);
        }
        return List.of(
                new CaptureRequested(wish.paymentId(), wish.orderId(), wish.changeId(), wish.amount(), wish.last()));
    }

    /** As a person asks for it. */
    List<PaymentEvent> retry(PaymentId id, ChangeId changeId) {
        Change capture = funds.captures()
                .find(changeId)
                .orElseThrow(() -> new Refusal(PaymentRefusal.CAPTURE_NOT_FOUND, "there is no capture " + changeId));
        if (!capture.declined()) {
            throw new Refusal(PaymentRefusal.CAPTURE_NOT_DECLINED, "capture " + changeId + " is not declined");
        }
        return ask(new CapturePayment(id, changeId.orderId(), changeId, capture.amount(), capture.last()));
    }

    List<PaymentEvent> approved(PaymentId id, ChangeId changeId) {
        Change capture = funds.captures().get(changeId);
        return capture.open() ? captured(id, changeId, capture.amount(), capture.last()) : List.of();
    }

    /** Also declines the refunds that counted on it. */
    List<PaymentEvent> declined(PaymentId id, ChangeId changeId, String code) {
        Change capture = funds.captures().get(changeId);
        if (!capture.underWay()) {
            return List.of();
        }
        PaymentEvent declined = new CaptureDeclined(id, changeId.orderId(), changeId, capture.amount(), code);
        List<PaymentEvent> events = new ArrayList<>(List.of(declined));
        events.addAll(new Refunding(funds.after(declined)).uncovered(id, changeId.orderId()));
        return events;
    }

    List<PaymentEvent> expired(PaymentId id, ChangeId changeId) {
        return switch (funds.captures().get(changeId).progress()) {
            case REQUESTED ->
                List.of(new AuthorizationExpired(
                        id,
                        changeId.orderId(),
                        changeId,
                        state == PaymentState.AUTHORIZED ? funds.uncaptured() : funds.owed()));
            case RENEWED -> declined(id, changeId, DeclineCode.AUTHORIZATION_EXPIRED);
            case RENEWING, OWED, REFUSED, DONE, UNDONE -> List.of();
        };
    }

    List<PaymentEvent> renewed(PaymentId id, ChangeId changeId, String reference) {
        Change capture = funds.captures().get(changeId);
        if (capture.progress() != Progress.RENEWING) {
            return List.of();
        }
        return List.of(
                new AuthorizationRenewed(id, changeId.orderId(), changeId, reference),
                new CaptureRequested(id, changeId.orderId(), changeId, capture.amount(), capture.last()));
    }

    private List<PaymentEvent> captured(PaymentId id, ChangeId changeId, Money amount, boolean last) {
        PaymentEvent captured = new PaymentCaptured(id, changeId.orderId(), changeId, amount, funds.captured(amount));
        Funds after = funds.after(captured);
        if (last && state == PaymentState.AUTHORIZED && after.canGiveBack()) {
            return List.of(captured, new PaymentVoidRequested(id, changeId.orderId(), ALL_CAPTURED, after.kept()));
        }
        return List.of(captured);
    }

    /** Once a void is asked for, only what a declined capture still waits for. */
    private Money available(ChangeId changeId) {
        Money own = owed(changeId)
                .orElseGet(() -> Money.zero(funds.booked().authorized().unit()));
        return state == PaymentState.AUTHORIZED ? funds.free().plus(own) : own;
    }

    /** A void may have left standing exactly what the provider declined. */
    private boolean isOwedAnother(CapturePayment wish) {
        return owed(wish.changeId()).filter(owed -> !owed.equals(wish.amount())).isPresent();
    }

    private Optional<Money> owed(ChangeId changeId) {
        return funds.captures().find(changeId).filter(Change::open).map(Change::amount);
    }

    private static List<PaymentEvent> decline(CapturePayment wish, String code) {
        return List.of(new CaptureDeclined(wish.paymentId(), wish.orderId(), wish.changeId(), wish.amount(), code));
    }
}
