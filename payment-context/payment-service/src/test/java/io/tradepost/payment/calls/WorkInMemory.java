package io.tradepost.payment.calls;

import static java.util.Comparator.comparingInt;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.DeclineCode;
import io.tradepost.payment.PaymentOutcome;
import io.tradepost.payment.PaymentOutcome.RecordDecline;
import io.tradepost.payment.PaymentOutcome.RecordIncreaseDecline;
import io.tradepost.payment.PaymentsInMemory;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import io.tradepost.payment.calls.ProviderCall.Kind;
import io.tradepost.payment.calls.Reply.Answered;
import io.tradepost.payment.provider.SandboxInMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the table of calls and its worker do, for one payment, one step at a time. */
final class WorkInMemory {

    private static final Comparator<ProviderCall> IN_TURN =
            comparingInt((ProviderCall call) -> place(call.kind())).thenComparingLong(ProviderCall::version);

    private final PaymentId id;
    private final PaymentsInMemory payments;
    private final SandboxInMemory sandbox = new SandboxInMemory();
    private final Dialogue dialogue = new Dialogue(sandbox);
    private final List<ProviderCall> waiting = new ArrayList<>();
    private int read;
    private @Nullable PaymentRequested requested;
    private @Nullable String authorization;

    WorkInMemory(PaymentId id, PaymentsInMemory payments) {
        this.id = id;
        this.payments = payments;
    }

    SandboxInMemory sandbox() {
        return sandbox;
    }

    /** Writes down what the events since the last time call for. */
    void read() {
        List<PaymentEvent> events = payments.events(id);
        for (int version = read; version < events.size(); version++) {
            read(events.get(version), version);
        }
        read = events.size();
    }

    boolean isDone() {
        return waiting.isEmpty();
    }

    void askNext() {
        next().ifPresent(call -> {
            waiting.remove(call);
            tell(((Answered) ask(call)).outcome());
        });
    }

    /** Asks, and dies before the answer is recorded. */
    void askNextAndForgetTheAnswer() {
        next().ifPresent(this::ask);
    }

    /** What was asked is done, but no answer came, too often. */
    void giveUpNext() {
        next().filter(call -> call.kind().canBeGivenUp()).ifPresent(call -> {
            ask(call);
            waiting.remove(call);
            tell(
                    call.kind() == Kind.INCREASE
                            ? new RecordIncreaseDecline(id, call.changeId(), DeclineCode.PROVIDER_TIMEOUT)
                            : new RecordDecline(id, DeclineCode.PROVIDER_TIMEOUT));
        });
    }

    private Optional<ProviderCall> next() {
        return waiting.stream().min(IN_TURN);
    }

    private Reply ask(ProviderCall call) {
        try {
            return dialogue.ask(withAuthorization(call));
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ProviderCall withAuthorization(ProviderCall call) {
        return new ProviderCall(
                call.paymentId(),
                call.orderId(),
                call.version(),
                call.kind(),
                call.reference(),
                call.silences(),
                call.amount(),
                call.token(),
                authorization,
                call.conversation());
    }

    private void tell(@Nullable PaymentOutcome outcome) {
        if (outcome != null) {
            payments.send(outcome);
        }
    }

    private void read(PaymentEvent event, int version) {
        switch (event) {
            case PaymentRequested e -> requested = e;
            case PaymentAuthorized e -> authorization = e.reference();
            case PaymentHeldForReview e -> authorization = e.reference();
            case AuthorizationIncreased e -> authorization = e.reference();
            case AuthorizationRenewed e -> authorization = e.reference();
            case RefundDeclined e
            when Errand.isRevokedBy(e) ->
                waiting.removeIf(call ->
                        call.kind() == Kind.REFUND && call.changeId().equals(e.changeId()) && call.version() < version);
            default -> {}
        }
        Errand errand = Errand.of(event);
        if (errand != null) {
            waiting.add(new ProviderCall(
                    id,
                    event.orderId(),
                    version,
                    errand.kind(),
                    errand.change() == null ? null : errand.change().reference(),
                    0,
                    Money.ofMinor(errand.minor(), requested.amount().currency()),
                    requested.token(),
                    null,
                    null));
        }
    }

    private static int place(Kind kind) {
        return switch (kind) {
            case RENEW -> 0;
            case AUTHORIZE, INCREASE, DECREASE, CAPTURE -> 1;
            case VOID -> 2;
            case REFUND -> 3;
        };
    }
}
