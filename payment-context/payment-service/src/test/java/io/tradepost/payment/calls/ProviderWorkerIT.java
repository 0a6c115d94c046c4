package io.tradepost.payment.calls;

import static io.tradepost.payment.RunningPayments.authorize;
import static io.tradepost.payment.RunningPayments.capture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.PaymentOutcome.RecordCaptureDecline;
import io.tradepost.payment.RunningPayments;
import io.tradepost.payment.calls.ProviderCall.Kind;
import io.tradepost.payment.calls.Reply.Answered;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The answer is given, and cannot be recorded: the database refuses the authorisation of payments named poison, and the
 * capture of those named untaken.
 */
class ProviderWorkerIT {

    private final RunningPayments payments = RunningPayments.get();
    private final ProviderWorker worker = payments.bean(ProviderWorker.class);

    @BeforeEach
    void poison() {
        sql("""
            create or replace function poison() returns trigger language plpgsql as $$
            begin
                raise exception 'poison';
            end $$""");
        sql("""
            create trigger poison before insert on domain_event for each row
            when (new.aggregate_identifier like 'pay-poison%' and new.payload_type like '%PaymentAuthorized'
                or new.aggregate_identifier like 'pay-untaken%' and new.payload_type like '%PaymentCaptured')
            execute function poison()""");
    }

    @AfterEach
    void heal() {
        sql("drop trigger if exists poison on domain_event");
        worker.start();
    }

    private void sql(String statement) {
        payments.database().sql(statement).update();
    }

    private void awaitStatus(String orderId, String status) {
        await(orderId).atMost(Duration.ofSeconds(20)).until(() -> payments.status(orderId), status::equals);
    }

    @Test
    void anAnswerThatCannotBeRecordedDoesNotHoldUpTheOthers() {
        payments.send(List.of(
                authorize("sound-1", "tok_approve"),
                authorize("poison-1", "tok_approve"),
                authorize("sound-2", "tok_approve")));
        awaitStatus("sound-1", "AUTHORIZED");
        awaitStatus("sound-2", "AUTHORIZED");
        assertThat(payments.status("poison-1")).isEqualTo("REQUESTED");
        heal();
        awaitStatus("poison-1", "AUTHORIZED");
        assertThat(payments.atProvider("poison-1").authorizations()).isEqualTo(1);
    }

    @Test
    void aWorkerThatDiesBetweenTheAnswerAndItsRecordChargesOnce() {
        payments.send(authorize("poison-2", "tok_approve"));
        await().until(() -> payments.atProvider("poison-2").authorizations() == 1);
        worker.stop();
        assertThat(payments.status("poison-2")).isEqualTo("REQUESTED");
        heal();
        awaitStatus("poison-2", "AUTHORIZED");
        assertThat(payments.atProvider("poison-2").requests("pay-poison-2")).isGreaterThan(1);
        assertThat(payments.atProvider("poison-2").authorizations()).isEqualTo(1);
        assertThat(payments.history("poison-2")).containsExactly("PaymentRequested", "PaymentAuthorized");
    }

    @Test
    void aWorkerThatDiesBetweenACaptureAndItsRecordTakesOnce() {
        payments.send(authorize("untaken", "tok_approve"));
        awaitStatus("untaken", "AUTHORIZED");
        payments.send(capture("untaken", "s1", "5.00", true));
        await().until(() -> payments.atProvider("untaken").captured() == 500);
        worker.stop();
        assertThat(payments.ledger("untaken")).isEqualTo("12.50/0.00/0.00");
        heal();
        awaitStatus("untaken", "CAPTURED");
        assertThat(payments.ledger("untaken")).isEqualTo("5.00/5.00/0.00");
        assertThat(payments.atProvider("untaken").captured()).isEqualTo(500);
        assertThat(payments.history("untaken")).containsOnlyOnce("PaymentCaptured");
    }

    /** Its call was taken over by another worker, answered, and the capture asked for again since. */
    @Test
    void anAnswerWhoseCallStandsNoLongerIsDropped() {
        payments.send(authorize("overtaken", "tok_capture_decline_once"));
        awaitStatus("overtaken", "AUTHORIZED");
        payments.send(capture("overtaken", "s1", "5.00", false));
        await().until(() -> payments.history("overtaken").contains("CaptureDeclined"));
        worker.stop();
        payments.send(capture("overtaken", "s1", "5.00", false));
        await().until(() -> payments.history("overtaken").getLast().equals("CaptureRequested"));
        OrderId order = new OrderId("overtaken");
        PaymentId id = PaymentId.of(order);
        ProviderCall first =
                new ProviderCall(id, order, 2, Kind.CAPTURE, "s1", 0, Money.of("5.00", "GBP"), "token", null, null);
        ChangeId change = new ChangeId(order, "s1");
        payments.bean(ReplyRecorder.class)
                .record(List.of(new Answered(first, new RecordCaptureDecline(id, change, "declined"))));
        assertThat(payments.history("overtaken")).last().isEqualTo("CaptureRequested");
        worker.start();
        awaitStatus("overtaken", "PARTLY_CAPTURED");
        assertThat(payments.atProvider("overtaken").captured()).isEqualTo(500);
    }

    @Test
    void workWrittenWhileNobodyWorksIsDoneLater() {
        worker.stop();
        payments.send(authorize("waiting", "tok_approve"));
        awaitStatus("waiting", "REQUESTED");
        assertThat(payments.atProvider("waiting").requests("pay-waiting")).isZero();
        worker.start();
        awaitStatus("waiting", "AUTHORIZED");
        await().until(() -> payments.database()
                        .sql("select count(*) from provider_call where payment_id = 'pay-waiting'")
                        .query(Long.class)
                        .single()
                == 0);
    }

    @Test
    void aProcessThatIsKilledInTheMiddleOfACallIsSucceededByAnother() throws Exception {
        worker.stop();
        payments.send(authorize("orphan", "tok_slow"));
        awaitStatus("orphan", "REQUESTED");
        Process other = RunningPayments.anotherWorker();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> isTaken("pay-orphan"));
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(payments.status("orphan")).isEqualTo("REQUESTED");
        worker.start();
        awaitStatus("orphan", "AUTHORIZED");
        assertThat(payments.history("orphan")).containsExactly("PaymentRequested", "PaymentAuthorized");
    }

    private boolean isTaken(String paymentId) {
        return payments.database()
                .sql("select due_at > now() from provider_call where payment_id = ?")
                .param(paymentId)
                .query(Boolean.class)
                .single();
    }
}
