package io.tradepost.payment;

import static io.tradepost.payment.RunningPayments.authorize;
import static io.tradepost.payment.RunningPayments.giveBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.payment.api.PaymentCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

class PaymentServiceIT {

    private final RunningPayments payments = RunningPayments.get();

    private void awaitStatus(String orderId, String status) {
        await(orderId).atMost(Duration.ofSeconds(20)).until(() -> payments.status(orderId), status::equals);
    }

    @Test
    void authorizesByItsToken() {
        payments.send(authorize("approve", "tok_approve"));
        awaitStatus("approve", "AUTHORIZED");
        JsonNode payment = payments.payment("approve").getBody();
        assertThat(payment.get("paymentId").asString()).isEqualTo("pay-approve");
        assertThat(payment.get("amount").toString()).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"GBP\"}");
        assertThat(payment.at("/ledger/authorized")).isEqualTo(payment.get("amount"));
        assertThat(payment.get("reference").asString()).isEqualTo("sandbox-pay-approve");
        assertThat(payment.get("version").asLong()).isEqualTo(1);
        assertThat(payments.history("approve")).containsExactly("PaymentRequested", "PaymentAuthorized");
        assertThat(payments.payment("approve").getHeaders().getETag()).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource({"tok_decline,declined", "tok_insufficient_funds,insufficient_funds", "tok_nonsense,unknown_token"})
    void declinesByItsToken(String token, String code) {
        payments.send(authorize(token, token));
        awaitStatus(token, "DECLINED");
        assertThat(payments.payment(token).getBody().get("reason").asString()).isEqualTo(code);
        assertThat(payments.payment(token)
                        .getBody()
                        .at("/ledger/authorized/amount")
                        .asString())
                .isEqualTo("0.00");
    }

    @Test
    void anAuthorizationWithoutAnAnswerIsAskedThreeTimesThenVoidedAndDeclined() {
        payments.send(authorize("timeout", "tok_timeout"));
        awaitStatus("timeout", "DECLINED");
        assertThat(payments.payment("timeout").getBody().get("reason").asString())
                .isEqualTo("provider_timeout");
        await().until(() -> payments.atProvider("timeout").voided());
        assertThat(payments.atProvider("timeout").requests("pay-timeout")).isEqualTo(3);
        assertThat(payments.atProvider("timeout").authorizations()).isEqualTo(1);
    }

    @Test
    void quickPaymentsAreNotHeldUpByASlowOneAndShareTheirTransactions() {
        List<PaymentCommand> commands = new ArrayList<>();
        commands.add(authorize("slow", "tok_slow"));
        IntStream.range(1, 200).forEach(n -> commands.add(authorize("quick-" + n, "tok_approve")));
        payments.send(commands);
        await().pollInterval(Duration.ofMillis(50)).until(() -> authorized("pay-quick-%"), count -> count == 199);
        assertThat(payments.status("slow")).isEqualTo("REQUESTED");
        assertThat(transactionsOf("pay-quick-%")).isLessThan(50);
        awaitStatus("slow", "AUTHORIZED");
        assertThat(payments.atProvider("slow").authorizations()).isEqualTo(1);
    }

    private long authorized(String ids) {
        return payments.database()
                .sql("select count(*) from payment where status = 'AUTHORIZED' and payment_id like ?")
                .param(ids)
                .query(Long.class)
                .single();
    }

    private long transactionsOf(String ids) {
        return payments.database()
                .sql("select count(distinct xid::text) from domain_event where aggregate_identifier like ?")
                .param(ids)
                .query(Long.class)
                .single();
    }

    @Test
    void aRepeatedCommandChargesOnce() {
        payments.send(authorize("repeat", "tok_approve"), authorize("repeat", "tok_approve"));
        awaitStatus("repeat", "AUTHORIZED");
        payments.send(authorize("repeat", "tok_approve"), authorize("after-repeat", "tok_approve"));
        awaitStatus("after-repeat", "AUTHORIZED");
        assertThat(payments.atProvider("repeat").requests("pay-repeat")).isEqualTo(1);
        assertThat(payments.history("repeat")).containsExactly("PaymentRequested", "PaymentAuthorized");
    }

    @Test
    void aVoidGivesTheAuthorizationBack() {
        payments.send(authorize("void", "tok_approve"));
        awaitStatus("void", "AUTHORIZED");
        payments.send(giveBack("void"));
        awaitStatus("void", "VOIDED");
        assertThat(payments.atProvider("void").holdsMoney()).isFalse();
        assertThat(payments.history("void")).endsWith("PaymentVoidRequested", "PaymentVoided");
    }

    @Test
    void aVoidWhileTheProviderIsStillAskedEndsVoidedWithTheLateAuthorizationGivenBack() {
        payments.send(authorize("late", "tok_slow"));
        await().until(() -> payments.atProvider("late").requests("pay-late") == 1);
        payments.send(giveBack("late"));
        awaitStatus("late", "VOIDED");
        assertThat(payments.history("late"))
                .containsExactly("PaymentRequested", "PaymentVoidRequested", "PaymentAuthorized", "PaymentVoided");
        assertThat(payments.payment("late").getBody().get("reference").asString())
                .isEqualTo("sandbox-pay-late");
        assertThat(payments.atProvider("late").authorizations()).isEqualTo(1);
        assertThat(payments.atProvider("late").holdsMoney()).isFalse();
    }

    @Test
    void bothInOneBatchEndVoided() {
        payments.send(giveBack("first-void"), authorize("first-void", "tok_approve"));
        payments.send(authorize("then-void", "tok_approve"), giveBack("then-void"));
        awaitStatus("first-void", "VOIDED");
        awaitStatus("then-void", "VOIDED");
        assertThat(payments.atProvider("first-void").requests("pay-first-void")).isZero();
        assertThat(payments.history("first-void")).containsExactly("PaymentVoided");
        assertThat(payments.atProvider("then-void").holdsMoney()).isFalse();
    }

    @Test
    void anAcceptedReviewAuthorizes() {
        payments.send(authorize("accept", "tok_review"));
        awaitStatus("accept", "IN_REVIEW");
        var accepted = payments.review("accept", "{\"decision\":\"ACCEPT\"}");
        assertThat(accepted.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(accepted.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(payments.status("accept")).isEqualTo("AUTHORIZED");
        assertThat(payments.review("accept", "{\"decision\":\"ACCEPT\"}").getStatusCode())
                .as("the same key again")
                .isEqualTo(HttpStatus.OK);
        var late = payments.review("accept", "{\"decision\":\"REFUSE\"}");
        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(late.getBody().get("type").asString()).endsWith("/payment-not-in-review");
    }

    @Test
    void aRefusedReviewDeclinesAndGivesBack() {
        payments.send(authorize("refuse", "tok_review"));
        awaitStatus("refuse", "IN_REVIEW");
        assertThat(payments.review("refuse", "{\"decision\":\"REFUSE\"}").getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(payments.payment("refuse").getBody().get("reason").asString())
                .isEqualTo("review_refused");
        await().until(() -> !payments.atProvider("refuse").holdsMoney());
        assertThat(payments.status("refuse")).isEqualTo("DECLINED");
    }

    @Test
    void aReviewNeedsAPaymentAndADecision() {
        assertThat(payments.payment("nowhere").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(payments.review("nowhere", "{\"decision\":\"ACCEPT\"}").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        var undecided = payments.review("nowhere", "{}");
        assertThat(undecided.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(undecided.getBody().at("/errors/0/pointer").asString()).isEqualTo("/decision");
        var numbered = payments.review("nowhere", "{\"decision\":0}");
        assertThat(numbered.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(numbered.getBody().at("/errors/0/detail").asString()).isEqualTo("must be one of ACCEPT, REFUSE");
    }

    @Test
    void theAnswersEventBelongsToTheConversationOfTheCommand() {
        payments.send(authorize("talk", "tok_approve"));
        awaitStatus("talk", "AUTHORIZED");
        assertThat(payments.database()
                        .sql("select convert_from(meta_data, 'UTF8')::jsonb ->> 'traceId' from domain_event"
                                + " where aggregate_identifier = 'pay-talk' order by sequence_number")
                        .query(String.class)
                        .list())
                .containsExactly(RunningPayments.CONVERSATION, RunningPayments.CONVERSATION);
    }
}
