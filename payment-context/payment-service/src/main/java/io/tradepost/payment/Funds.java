package io.tradepost.payment;

import io.tradepost.kernel.Money;
import io.tradepost.payment.Change.Progress;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationExpired;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseDeclined;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseRequested;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.CaptureRequested;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import io.tradepost.payment.api.PaymentEvent.RefundRequested;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the buyer's money is held, taken and given back, and what of it is spoken for. Open captures never speak for more
 * than is authorised, nor refunds for more than is captured or being captured; so whatever the provider answers, authorized
 * &gt;= captured &gt;= refunded &gt;= 0.
 *
 * @param ledger null before anything was requested
 */
record Funds(@Nullable Ledger ledger, Changes captures, Changes refunds, Changes increases) {

    static final Funds NONE = new Funds(null, Changes.NONE, Changes.NONE, Changes.NONE);

    Ledger booked() {
        return Objects.requireNonNull(ledger, "nothing was requested");
    }

    boolean known() {
        return ledger != null;
    }

    /** Not negative, and in the currency of this payment. */
    boolean understands(Money amount) {
        return amount.minor() >= 0 && amount.unit().equals(booked().authorized().unit());
    }

    Money uncaptured() {
        return booked().authorized().minus(booked().captured());
    }

    Money owed() {
        return captures.sum(zero(), Change::open);
    }

    /** Authorised and spoken for by nothing. */
    Money free() {
        return uncaptured().minus(owed());
    }

    /** What stays authorised after a void. */
    Money kept() {
        return booked().captured().plus(owed());
    }

    /** Whether a void has anything to give back, now or when an increase that is under way is made. */
    boolean canGiveBack() {
        return free().minor() > 0 || increases.any(Change::underWay);
    }

    /** Whether so much can be given back to the buyer once all captures that are under way are done. */
    boolean coversRefund(Money amount) {
        Money taken = booked().captured().plus(captures.sum(zero(), Change::underWay));
        Money promised = booked().refunded().plus(refunds.sum(zero(), Change::underWay));
        return promised.plus(amount).compareTo(taken) <= 0;
    }

    Ledger captured(Money amount) {
        return new Ledger(booked().authorized(), booked().captured().plus(amount), booked().refunded());
    }

    Ledger refunded(Money amount) {
        return new Ledger(
                booked().authorized(), booked().captured(), booked().refunded().plus(amount));
    }

    Ledger authorized(Money amount) {
        return new Ledger(amount, booked().captured(), booked().refunded());
    }

    Funds after(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested e -> booked(new Ledger(zero(e), zero(e), zero(e)));
            case PaymentAuthorized e -> booked(authorized(e.amount()));
            case PaymentVoided e when e.ledger() != null -> booked(e.ledger());
            case PaymentVoided _ -> known() ? booked(authorized(kept())) : this;
            case AuthorizationIncreaseRequested e ->
                increases(increases.asked(e.changeId(), Change.requested(e.amount())));
            case AuthorizationIncreased e ->
                booked(e.ledger()).increases(increases.now(e.changeId(), e.amount(), Progress.DONE));
            case AuthorizationIncreaseDeclined e ->
                known() ? increases(increases.now(e.changeId(), zero(), Progress.REFUSED)) : this;
            case AuthorizationDecreased e ->
                booked(e.ledger()).increases(increases.now(e.changeId(), e.amount(), Progress.UNDONE));
            case AuthorizationExpired e -> captures(captures.now(e.changeId(), e.amount(), Progress.RENEWING));
            case CaptureRequested e -> captures(captures.asked(e.changeId(), requested(e)));
            case PaymentCaptured e ->
                booked(e.ledger()).captures(captures.now(e.changeId(), e.amount(), Progress.DONE));
            case CaptureDeclined e -> captures(declined(e));
            case RefundRequested e -> refunds(refunds.asked(e.changeId(), Change.requested(e.amount())));
            case PaymentRefunded e -> booked(e.ledger()).refunds(refunds.now(e.changeId(), e.amount(), Progress.DONE));
            case RefundDeclined e -> refunds(refunds.asked(e.changeId(), Change.refused(e.amount())));
            case PaymentHeldForReview _, PaymentDeclined _, PaymentVoidRequested _, AuthorizationRenewed _ -> this;
        };
    }

    private Change requested(CaptureRequested e) {
        boolean renewed = captures.find(e.changeId())
                .filter(change -> change.progress() == Progress.RENEWING)
                .isPresent();
        return new Change(e.amount(), e.last(), renewed ? Progress.RENEWED : Progress.REQUESTED);
    }

    private Changes declined(CaptureDeclined e) {
        return captures.find(e.changeId()).filter(Change::open).isPresent()
                ? captures.now(e.changeId(), e.amount(), Progress.OWED)
                : captures.asked(e.changeId(), Change.refused(e.amount()));
    }

    private Money zero() {
        return Money.zero(booked().authorized().unit());
    }

    private static Money zero(PaymentRequested e) {
        return Money.zero(e.amount().unit());
    }

    private Funds booked(Ledger next) {
        return new Funds(next, captures, refunds, increases);
    }

    private Funds captures(Changes next) {
        return new Funds(ledger, next, refunds, increases);
    }

    private Funds refunds(Changes next) {
        return new Funds(ledger, captures, next, increases);
    }

    private Funds increases(Changes next) {
        return new Funds(ledger, captures, refunds, next);
    }
}
