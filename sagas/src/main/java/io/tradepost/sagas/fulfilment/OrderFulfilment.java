package io.tradepost.sagas.fulfilment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryEvent.ReservationEvent;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import io.tradepost.inventory.api.InventoryEvent.StockReservationRejected;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.payment.api.PaymentEvent;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.sagas.waiting.AnswerOverdue;
import io.tradepost.sagas.wishes.Wish;
import io.tradepost.sagas.wishes.Wish.GiveUp;
import io.tradepost.sagas.wishes.Wish.TryAgain;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Accompanies an order from when it is placed until nothing is left to ship and all that was shipped is settled: its
 * stock is reserved, its payment authorised, the order confirmed; then stock is committed and payment captured for each
 * shipment, and given back for what is cancelled.
 *
 * <p>A refusal, too long a silence before the confirmation, or a cancellation makes it take back what was done and wait
 * until everyone has said so. An answer that is late or comes twice changes nothing.
 */
@Saga
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
public class OrderFulfilment extends FulfilmentCourse {

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderPlaced placed, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        if (step == Step.STARTING) {
            orderId = placed.orderId();
            total = placed.total();
            paymentToken = placed.paymentToken();
            follow(reserveStock(placed, commands), deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(ReservationEvent event, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        Step next = switch (event) {
            case StockReserved reserved when step == Step.RESERVING_STOCK -> stockReserved(reserved, commands);
            case StockBackordered waits when step == Step.RESERVING_STOCK -> authorizePayment(waits.lines(), commands);
            case StockReservationRejected rejected
            when step == Step.RESERVING_STOCK -> compensate(Compensation.after(rejected), commands);
            case StockReleased _ -> answeredBy(Party.STOCK);
            default -> settle(settlement.on(event), commands);
        };
        follow(next, deadlines, timeouts);
    }

    @StartSaga // where a former version confirmed the order and left it; likewise below
    @SagaEventHandler(associationProperty = "orderId")
    void on(
            StockReservationExpired expired,
            CommandGateway commands,
            DeadlineManager deadlines,
            FulfilmentTimeouts timeouts) {
        adopt(expired.orderId());
        Step next = step.isPaying()
                ? compensate(Compensation.afterExpiry(), commands)
                : settle(settlement.reservationExpired(orderId), commands);
        follow(next, deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(PaymentEvent event, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        Step next = switch (event) {
            case PaymentAuthorized _ when step.isPaying() -> confirmOrder(commands);
            case PaymentHeldForReview held when step == Step.AUTHORIZING_PAYMENT -> review(held, commands);
            case PaymentDeclined declined when step.isPaying() -> compensate(Compensation.after(declined), commands);
            case PaymentDeclined _ -> answeredBy(Party.PAYMENT);
            case PaymentVoided _ when step == Step.COMPENSATING -> answeredBy(Party.PAYMENT);
            default -> settle(settlement.on(event), commands);
        };
        follow(next, deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderEvent event, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        Step next = switch (event) {
            case OrderConfirmed _ when step == Step.CONFIRMING_ORDER -> settlement.step();
            case OrderRejected _ -> orderIsOver("order rejected", commands);
            default -> step;
        };
        follow(next, deadlines, timeouts);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderShipped shipped, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        adopt(shipped.orderId());
        follow(settle(settlement.shipped(shipped), commands), deadlines, timeouts);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(
            OrderLinesCancelled cancelled,
            CommandGateway commands,
            DeadlineManager deadlines,
            FulfilmentTimeouts timeouts) {
        adopt(cancelled.orderId());
        total = cancelled.total();
        follow(settle(settlement.linesCancelled(cancelled), commands), deadlines, timeouts);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderCancelled cancelled, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        if (cancelled.confirmed()) {
            adopt(cancelled.orderId());
        }
        follow(orderIsOver("order cancelled", commands), deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "key", keyName = "orderId")
    void on(Wish wish, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        Step next = switch (wish) {
            case TryAgain _ -> tryAgain(commands);
            case GiveUp _ -> giveUp(commands);
        };
        waiting.end(deadlines);
        follow(next, deadlines, timeouts);
    }

    @DeadlineHandler(deadlineName = AnswerOverdue.DEADLINE)
    void on(AnswerOverdue overdue, CommandGateway commands, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        if (retrying.endedBy(overdue)) {
            follow(settle(settlement.declinedOnes(), commands), deadlines, timeouts);
        } else if (waiting.endedBy(overdue)) {
            Step next = switch (step) {
                case RESERVING_STOCK -> compensate(Compensation.afterSilenceAboutStock(), commands);
                case AUTHORIZING_PAYMENT, REVIEWING_PAYMENT ->
                    compensate(Compensation.afterSilenceAboutPayment(), commands);
                case CONFIRMING_ORDER -> confirmOrder(commands);
                case SETTLING -> settle(settlement.unanswered(), commands);
                case COMPENSATING -> compensate(requireNonNull(compensation), commands);
                case STARTING, AWAITING_SHIPMENT, RETRYING_CAPTURE, ENDED -> step;
            };
            follow(next, deadlines, timeouts);
        }
    }
}
