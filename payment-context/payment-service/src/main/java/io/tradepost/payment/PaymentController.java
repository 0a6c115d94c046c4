package io.tradepost.payment;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Refusal;
import io.tradepost.payment.Retry.RetryCapture;
import io.tradepost.payment.Retry.RetryRefund;
import io.tradepost.payment.ReviewDecision.AcceptReview;
import io.tradepost.payment.ReviewDecision.RefuseReview;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/payments/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
class PaymentController {

    enum Decision {
        ACCEPT,
        REFUSE
    }

    record Review(@NotNull Decision decision) {}

    record Reviewed(PaymentId paymentId, OrderId orderId, PaymentState status, long version) {}

    /** What came of it is in the payment, once the provider has answered. */
    record Retried(PaymentId paymentId, OrderId orderId, String reference, long version) {}

    private final Payments payments;
    private final CommandGateway commands;

    PaymentController(Payments payments, CommandGateway commands) {
        this.payments = payments;
        this.commands = commands;
    }

    @GetMapping
    ResponseEntity<PaymentView> payment(@PathVariable OrderId orderId) {
        PaymentView payment = payments.find(PaymentId.of(orderId)).orElseThrow(() -> notFound(orderId));
        return ResponseEntity.ok().eTag(Versions.etag(payment.version())).body(payment);
    }

    /** Ends a review: the payment stands authorised, or is declined and given back at the provider. */
    @PostMapping("/review")
    ResponseEntity<Reviewed> review(@PathVariable OrderId orderId, @Valid @RequestBody Review review) {
        PaymentId id = existing(orderId);
        long version = commands.<Long>sendAndWait(
                switch (review.decision()) {
                    case ACCEPT -> new AcceptReview(id);
                    case REFUSE -> new RefuseReview(id);
                });
        PaymentState status = review.decision() == Decision.ACCEPT ? PaymentState.AUTHORIZED : PaymentState.DECLINED;
        return ResponseEntity.ok().eTag(Versions.etag(version)).body(new Reviewed(id, orderId, status, version));
    }

    /** Asks for a declined capture again, as the process asked for it. */
    @PostMapping("/captures/{reference}/retry")
    ResponseEntity<Retried> retryCapture(@PathVariable OrderId orderId, @PathVariable String reference) {
        return retry(orderId, reference, RetryCapture::new);
    }

    /** Asks for a declined refund again, as the process asked for it. */
    @PostMapping("/refunds/{reference}/retry")
    ResponseEntity<Retried> retryRefund(@PathVariable OrderId orderId, @PathVariable String reference) {
        return retry(orderId, reference, RetryRefund::new);
    }

    private ResponseEntity<Retried> retry(
            OrderId orderId, String reference, BiFunction<PaymentId, ChangeId, Retry> command) {
        PaymentId id = existing(orderId);
        long version = commands.<Long>sendAndWait(command.apply(id, new ChangeId(orderId, reference)));
        return ResponseEntity.accepted()
                .eTag(Versions.etag(version))
                .body(new Retried(id, orderId, reference, version));
    }

    private PaymentId existing(OrderId orderId) {
        PaymentId id = PaymentId.of(orderId);
        if (!payments.exists(id)) {
            throw notFound(orderId);
        }
        return id;
    }

    private static Refusal notFound(OrderId orderId) {
        return new Refusal(PaymentRefusal.PAYMENT_NOT_FOUND, "there is no payment of order " + orderId);
    }
}
