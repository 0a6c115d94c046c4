package io.tradepost.payment.calls;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.PaymentsInMemory;
import io.tradepost.payment.api.PaymentCommand;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.payment.provider.SandboxAccount;
import io.tradepost.payment.provider.SandboxEntry;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whatever is asked, in whatever order, and whatever the provider answers, or fails to. */
class PaymentPropertyTest {

    private static final OrderId ORDER = new OrderId("o-1");
    private static final PaymentId PAYMENT = PaymentId.of(ORDER);

    /** What happens to a payment; has a name for the report of a failure. */
    record Step(String name, Consumer<Payment> doing) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A payment, its provider and the work between them. */
    static final class Payment {
        final PaymentsInMemory payments = new PaymentsInMemory();
        final WorkInMemory work = new WorkInMemory(PAYMENT, payments);

        void does(Step step) {
            step.doing().accept(this);
            work.read();
        }

        List<PaymentEvent> events() {
            return payments.events(PAYMENT);
        }

        SandboxAccount atProvider() {
            return work.sandbox().statement(PAYMENT.value());
        }
    }

    @Property(tries = 300)
    void theLedgerBalancesAtAllTimesAndEachChangeTakesEffectOnce(
            @ForAll("authorizations") Step authorization, @ForAll("lives") List<Step> life) {
        Payment payment = new Payment();
        payment.does(authorization);
        for (Step step : life) {
            payment.does(step);
            payment.events().stream()
                    .map(PaymentPropertyTest::ledger)
                    .filter(Objects::nonNull)
                    .forEach(PaymentPropertyTest::balances);
            eachChangeOnce(payment.events());
        }
    }

    @Property(tries = 300)
    void theProviderHasTakenAndGivenWhatTheLedgerSays(
            @ForAll("authorizations") Step authorization, @ForAll("lives") List<Step> life) {
        Payment payment = new Payment();
        payment.does(authorization);
        for (Step step : life) {
            payment.does(step);
            SandboxAccount books = payment.atProvider();
            assertThat(books.authorized()).isGreaterThanOrEqualTo(books.captured());
            assertThat(books.captured()).isGreaterThanOrEqualTo(books.refunded());
            assertThat(books.entries().values())
                    .as("nothing is asked that the provider must refuse for want of cover")
                    .extracting(SandboxEntry::text)
                    .doesNotContain("exceeds_authorized", "exceeds_captured");
        }
        for (int i = 0; i < 100 && !payment.work.isDone(); i++) {
            payment.does(ASK);
        }
        assertThat(payment.work.isDone()).isTrue();
        Ledger ledger = payment.events().stream()
                .map(PaymentPropertyTest::ledger)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> new Ledger(gbp(0), gbp(0), gbp(0)));
        SandboxAccount books = payment.atProvider();
        assertThat(books.captured()).isEqualTo(ledger.captured().minor());
        assertThat(books.refunded()).isEqualTo(ledger.refunded().minor());
        if (!mayBeHeldForReview(payment.events())) {
            assertThat(books.authorized())
                    .isLessThanOrEqualTo(ledger.authorized().minor());
        }
    }

    @Property(tries = 200)
    void aSnapshotForgetsNothing(@ForAll("authorizations") Step authorization, @ForAll("lives") List<Step> life) {
        Payment payment = new Payment();
        payment.does(authorization);
        life.forEach(payment::does);
        payment.payments.verifySnapshot(PAYMENT);
    }

    /** Under review money is held that the ledger does not count yet. */
    private static boolean mayBeHeldForReview(List<PaymentEvent> events) {
        return events.stream().anyMatch(PaymentHeldForReview.class::isInstance)
                && events.stream().noneMatch(PaymentVoided.class::isInstance);
    }

    private static void balances(Ledger ledger) {
        assertThat(ledger.refunded()).isGreaterThanOrEqualTo(gbp(0));
        assertThat(ledger.captured()).isGreaterThanOrEqualTo(ledger.refunded());
        assertThat(ledger.authorized()).isGreaterThanOrEqualTo(ledger.captured());
    }

    private static void eachChangeOnce(List<PaymentEvent> events) {
        assertThat(events.stream()
                        .flatMap(PaymentPropertyTest::effect)
                        .collect(groupingBy(effect -> effect, counting()))
                        .values())
                .allMatch(times -> times == 1);
    }

    private static Stream<String> effect(PaymentEvent event) {
        return switch (event) {
            case PaymentAuthorized _ -> Stream.of("authorized");
            case PaymentVoided _ -> Stream.of("voided");
            case PaymentCaptured e -> Stream.of("captured " + e.changeId());
            case PaymentRefunded e -> Stream.of("refunded " + e.changeId());
            case AuthorizationIncreased e -> Stream.of("increased " + e.changeId());
            case AuthorizationDecreased e -> Stream.of("decreased " + e.changeId());
            default -> Stream.empty();
        };
    }

    private static @Nullable Ledger ledger(PaymentEvent event) {
        return switch (event) {
            case PaymentAuthorized e -> new Ledger(e.amount(), gbp(0), gbp(0));
            case PaymentCaptured e -> e.ledger();
            case PaymentRefunded e -> e.ledger();
            case PaymentVoided e -> e.ledger();
            case AuthorizationIncreased e -> e.ledger();
            case AuthorizationDecreased e -> e.ledger();
            default -> null;
        };
    }

    private static final Step ASK = new Step("ask", payment -> payment.work.askNext());

    @Provide
    Arbitrary<Step> authorizations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(
                                "tok_approve",
                                "tok_decline",
                                "tok_review",
                                "tok_capture_decline",
                                "tok_capture_decline_once",
                                "tok_expire",
                                "tok_expire_decline",
                                "tok_increase_decline",
                                "tok_refund_decline",
                                "tok_refund_decline_once"))
                .as((amount, token) -> command(new AuthorizePayment(PAYMENT, ORDER, gbp(amount), token)));
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<ChangeId> changes = Arbitraries.of("x1", "x2", "x3").map(reference -> new ChangeId(ORDER, reference));
        Arbitrary<Money> amounts = Arbitraries.integers().between(0, 8).map(PaymentPropertyTest::gbp);
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.just(ASK)),
                        Tuple.of(
                                1,
                                Arbitraries.just(new Step(
                                        "ask and forget", payment -> payment.work.askNextAndForgetTheAnswer()))),
                        Tuple.of(1, Arbitraries.just(new Step("give up", payment -> payment.work.giveUpNext()))),
                        Tuple.of(
                                5,
                                Combinators.combine(changes, amounts, Arbitraries.of(true, false, false))
                                        .as((change, amount, last) ->
                                                command(new CapturePayment(PAYMENT, ORDER, change, amount, last)))),
                        Tuple.of(
                                4,
                                Combinators.combine(changes, amounts)
                                        .as((change, amount) ->
                                                command(new RefundPayment(PAYMENT, ORDER, change, amount)))),
                        Tuple.of(
                                2,
                                Combinators.combine(changes, amounts)
                                        .as((change, amount) ->
                                                command(new IncreaseAuthorization(PAYMENT, ORDER, change, amount)))),
                        Tuple.of(1, changes.map(change -> command(new DecreaseAuthorization(PAYMENT, ORDER, change)))),
                        Tuple.of(1, Arbitraries.just(command(new VoidPayment(PAYMENT, ORDER, "cancelled")))))
                .list()
                .ofMaxSize(30);
    }

    private static Step command(PaymentCommand command) {
        return new Step(command.toString(), payment -> payment.payments.send(command));
    }

    private static Money gbp(long minor) {
        return Money.ofMinor(minor, "GBP");
    }
}
