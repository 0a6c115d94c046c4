package io.tradepost.payment;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.Refusal;
import io.tradepost.payment.ReviewDecision.AcceptReview;
import io.tradepost.payment.ReviewDecision.RefuseReview;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

    private final Payments payments;
    private final CommandGateway commands;

    PaymentController(Payments payments, CommandGateway commands) {
        this.payments = payments;
        this.commands = commands;
    }

    @GetMapping
    ResponseEntity<PaymentView> payment(@PathVariable OrderId orderId) {
        PaymentView payment = find(orderId);
        return ResponseEntity.ok().eTag(Versions.etag(payment.version())).body(payment);
    }

    /** Ends a review: the payment stands authorised, or is declined and given back at the provider. */
    @PostMapping("/review")
    ResponseEntity<Reviewed> review(@PathVariable OrderId orderId, @Valid @RequestBody Review review) {
        PaymentId id = find(orderId).paymentId();
        long version = commands.<Long>sendAndWait(
                switch (review.decision()) {
                    case ACCEPT -> new AcceptReview(id);
                    case REFUSE -> new RefuseReview(id);
                });
        PaymentState status = review.decision() == Decision.ACCEPT ? PaymentState.AUTHORIZED : PaymentState.DECLINED;
        return ResponseEntity.ok().eTag(Versions.etag(version)).body(new Reviewed(id, orderId, status, version));
    }

    private PaymentView find(OrderId orderId) {
        return payments.find(PaymentId.of(orderId))
                .orElseThrow(
                        () -> new Refusal(PaymentRefusal.PAYMENT_NOT_FOUND, "there is no payment of order " + orderId));
    }
}
