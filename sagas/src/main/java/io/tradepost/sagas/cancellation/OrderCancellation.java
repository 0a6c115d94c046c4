package io.tradepost.sagas.cancellation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
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
 * Undoes a confirmed order that was cancelled: its stock is released and its payment voided; each is asked again until it
 * has answered. An order cancelled before it was confirmed still has its {@code OrderFulfilment}, which undoes what it
 * did: so whatever is asked is asked by one process only, and each answer comes.
 */
@Saga
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
public class OrderCancellation {

    private @Nullable OrderId orderId;
    private boolean released;
    private boolean voided;
    private Waiting waiting = new Waiting();

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(
            OrderCancelled cancelled,
            CommandGateway commands,
            DeadlineManager deadlines,
            CancellationTimeouts timeouts) {
        if (!cancelled.confirmed()) {
            SagaLifecycle.end();
        } else if (orderId == null) {
            orderId = cancelled.orderId();
            undo(orderId, commands, deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(StockReleased event, DeadlineManager deadlines) {
        released = true;
        endWhenUndone(deadlines);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(PaymentVoided event, DeadlineManager deadlines) {
        voided = true;
        endWhenUndone(deadlines);
    }

    @DeadlineHandler(deadlineName = AnswerOverdue.DEADLINE)
    void on(AnswerOverdue overdue, CommandGateway commands, DeadlineManager deadlines, CancellationTimeouts timeouts) {
        if (waiting.endedBy(overdue)) {
            undo(overdue.orderId(), commands, deadlines, timeouts);
        }
    }

    private void undo(
            OrderId order, CommandGateway commands, DeadlineManager deadlines, CancellationTimeouts timeouts) {
        if (!released) {
            commands.sendAndWait(new ReleaseStock(order));
        }
        if (!voided) {
            commands.sendAndWait(new VoidPayment(PaymentId.of(order), order, "order cancelled"));
        }
        waiting.begin(order, timeouts.answer(), deadlines);
    }

    private void endWhenUndone(DeadlineManager deadlines) {
        if (released && voided) {
            waiting.end(deadlines);
            SagaLifecycle.end();
        }
    }
}
