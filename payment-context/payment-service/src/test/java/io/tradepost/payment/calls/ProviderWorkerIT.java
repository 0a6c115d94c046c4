package io.tradepost.payment.calls;

import static io.tradepost.payment.RunningPayments.authorize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.payment.RunningPayments;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer is given, and cannot be recorded: the database refuses the authorisation of payments named poison. */
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
            when (new.aggregate_identifier like 'pay-poison%' and new.payload_type like '%PaymentAuthorized')
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
