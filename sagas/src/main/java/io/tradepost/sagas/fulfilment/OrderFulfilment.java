package io.tradepost.sagas.fulfilment;

import static io.tradepost.order.api.OrderCommand.RejectionCode.OUT_OF_STOCK;
import static io.tradepost.order.api.OrderCommand.RejectionCode.PAYMENT_DECLINED;
import static io.tradepost.order.api.OrderCommand.RejectionCode.TIMED_OUT;
import static io.tradepost.sagas.fulfilment.Party.ORDER;
import static io.tradepost.sagas.fulfilment.Party.PAYMENT;
import static io.tradepost.sagas.fulfilment.Party.STOCK;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockCommitted;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.sagas.waiting.AnswerOverdue;
import io.tradepost.sagas.waiting.Waiting;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Brings a placed order to its end: its stock is reserved, then its payment authorised, then the order confirmed.
 *
 * <p>A refusal, too long a silence, or the buyer cancelling before that end makes it take back what was done and wait
 * until everyone has said so. An answer that is late or comes twice changes nothing. A buyer cancelling after that end is
 * {@code OrderCancellation}'s business.
 */
@Saga
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
public class OrderFulfilment {

    private OrderId orderId;
    private Money total;
    private String paymentToken;
    private Step step = Step.STARTING;
    private @Nullable Compensation compensation;
    private Waiting waiting = new Waiting();

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderPlaced placed, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        if (step == Step.STARTING) {
            orderId = placed.orderId();
            total = placed.total();
            paymentToken = placed.paymentToken();
            commands.sendAndWait(Reservation.of(placed));
            enter(Step.RESERVING_STOCK, deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(ReservationEvent event, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        Step next = switch (event) {
            case StockReserved _ when step == Step.RESERVING_STOCK -> authorizePayment(commands);
            case StockReservationRejected rejected
            when step == Step.RESERVING_STOCK ->
                compensate(Compensation.rejecting(OUT_OF_STOCK, Reservation.reason(rejected)), commands);
            case StockReleased _ -> answeredBy(STOCK);
            case StockReserved _, StockReservationRejected _, StockCommitted _ -> step;
        };
        follow(next, deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(PaymentEvent event, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        Step next = switch (event) {
            case PaymentAuthorized _ when isPaying() -> confirmOrder(commands);
            case PaymentHeldForReview _ when isPaying() -> Step.REVIEWING_PAYMENT;
            case PaymentDeclined declined
            when isPaying() ->
                compensate(
                        Compensation.rejecting(PAYMENT_DECLINED, "payment declined: " + declined.code(), STOCK),
                        commands);
            case PaymentVoided _, PaymentDeclined _ -> answeredBy(PAYMENT);
            case PaymentAuthorized _, PaymentHeldForReview _, PaymentRequested _, PaymentVoidRequested _ -> step;
        };
        follow(next, deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderEvent event, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        Step next = switch (event) {
            case OrderConfirmed _ when step == Step.CONFIRMING_ORDER -> Step.ENDED;
            case OrderCancelled cancelled when cancelled.confirmed() -> Step.ENDED;
            case OrderCancelled _ -> orderIsOver("order cancelled", commands);
            case OrderRejected _ -> orderIsOver("order rejected", commands);
            case OrderPlaced _, OrderConfirmed _ -> step;
        };
        follow(next, deadlines, timeouts);
    }

    @DeadlineHandler(deadlineName = AnswerOverdue.DEADLINE)
    void on(AnswerOverdue overdue, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        if (waiting.endedBy(overdue)) {
            Step next = switch (step) {
                case RESERVING_STOCK ->
                    compensate(Compensation.rejecting(TIMED_OUT, "no answer about the stock in time", STOCK), commands);
                case AUTHORIZING_PAYMENT, REVIEWING_PAYMENT ->
                    compensate(
                            Compensation.rejecting(TIMED_OUT, "no answer about the payment in time", STOCK, PAYMENT),
                            commands);
                case CONFIRMING_ORDER -> confirmOrder(commands);
                case COMPENSATING -> compensate(requireNonNull(compensation), commands);
                case STARTING, ENDED -> step;
            };
            enter(next, deadlines, timeouts);
        }
    }

    private Step authorizePayment(CommandGateway commands) {
        commands.sendAndWait(new AuthorizePayment(PaymentId.of(orderId), orderId, total, paymentToken));
        return Step.AUTHORIZING_PAYMENT;
    }

    private Step confirmOrder(CommandGateway commands) {
        commands.sendAndWait(new ConfirmOrder(orderId));
        return Step.CONFIRMING_ORDER;
    }

    /** Somebody else ended the order before it was confirmed. */
    private Step orderIsOver(String reason, CommandGateway commands) {
        return switch (step) {
            case RESERVING_STOCK -> compensate(Compensation.of(reason, STOCK), commands);
            case AUTHORIZING_PAYMENT, REVIEWING_PAYMENT, CONFIRMING_ORDER ->
                compensate(Compensation.of(reason, STOCK, PAYMENT), commands);
            case COMPENSATING -> answeredBy(ORDER);
            case STARTING, ENDED -> step;
        };
    }

    private Step compensate(Compensation needed, CommandGateway commands) {
        compensation = needed;
        needed.commands(orderId).forEach(commands::sendAndWait);
        return Step.COMPENSATING;
    }

    private Step answeredBy(Party party) {
        if (compensation == null) {
            return step;
        }
        compensation = compensation.answeredBy(party);
        return compensation.done() ? Step.ENDED : step;
    }

    private boolean isPaying() {
        return step == Step.AUTHORIZING_PAYMENT || step == Step.REVIEWING_PAYMENT;
    }

    private void follow(Step next, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        if (next != step) {
            enter(next, deadlines, timeouts);
        }
    }

    private void enter(Step next, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        step = next;
        if (next == Step.ENDED) {
            waiting.end(deadlines);
            SagaLifecycle.end();
        } else {
            waiting.begin(orderId, timeouts.of(next), deadlines);
        }
    }
}
