package io.tradepost.sagas.backorder;

import static io.tradepost.sagas.wishes.WishRefusal.nothingToCompensate;
import static io.tradepost.sagas.wishes.WishRefusal.nothingToRetry;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryEvent.BackorderFilled;
import io.tradepost.inventory.api.InventoryEvent.StockBackordered;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReleased;
import io.tradepost.inventory.api.InventoryEvent.StockReservationExpired;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.CancelBackorder;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.OrderLinesAllocated;
import io.tradepost.order.api.OrderEvent.OrderLinesCancelled;
import io.tradepost.order.api.OrderEvent.OrderRejected;
import io.tradepost.sagas.waiting.AnswerOverdue;
import io.tradepost.sagas.waiting.Standing;
import io.tradepost.sagas.waiting.Waiting;
import io.tradepost.sagas.wishes.Wish;
import io.tradepost.sagas.wishes.Wish.GiveUp;
import io.tradepost.sagas.wishes.Wish.TryAgain;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Tells a confirmed order what stock has come for it, until nothing of it waits any more. When its patience is over, what
 * still waits is cancelled. How much waits is inventory's word, until the order says that nothing does.
 */
@Saga
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
public class Backorder implements Standing {

    private static final String EXPIRY = "backorder-expired";

    private OrderId orderId;
    private Step step = Step.STARTING;
    private List<SkuQuantity> waitingForStock = List.of();
    private Fills fills = new Fills();
    private boolean confirmed;
    private boolean expired;
    private Waiting waiting = new Waiting();
    private Waiting patience = new Waiting("stock");

    @StartSaga
    @SagaEventHandler(associationProperty = "orderId")
    void on(StockBackordered backordered, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        if (step == Step.STARTING) {
            orderId = backordered.orderId();
            waitingForStock = backordered.lines();
            patience.begin(orderId, timeouts.patience(), deadlines);
            follow(deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderConfirmed event, CommandGateway commands, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        if (event.backordered().isEmpty()) {
            end(deadlines);
        } else if (!confirmed) {
            confirmed = true;
            ask(commands);
            follow(deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(BackorderFilled filled, CommandGateway commands, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        if (fills.add(filled)) {
            waitingForStock = filled.waiting();
            if (confirmed) {
                commands.sendAndWait(fills.allocationOf(filled.fillId()));
            }
            follow(deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderLinesAllocated allocated, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        fills.remove(allocated.fillId());
        goOnUnlessDone(allocated.backordered(), deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderLinesCancelled cancelled, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        goOnUnlessDone(cancelled.backordered(), deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(StockPartlyReleased released, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        waitingForStock = Fills.without(waitingForStock, released.unawaited());
        follow(deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(StockReleased released, DeadlineManager deadlines) {
        end(deadlines);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(StockReservationExpired expired, DeadlineManager deadlines) {
        end(deadlines);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderCancelled cancelled, DeadlineManager deadlines) {
        end(deadlines);
    }

    @SagaEventHandler(associationProperty = "orderId")
    void on(OrderRejected rejected, DeadlineManager deadlines) {
        end(deadlines);
    }

    @SagaEventHandler(associationProperty = "key", keyName = "orderId")
    void on(Wish wish, CommandGateway commands, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        switch (wish) {
            case TryAgain _ -> {
                if (step != Step.ALLOCATING && step != Step.CANCELLING) {
                    throw nothingToRetry(step, "waits for what no command can bring about");
                }
            }
            case GiveUp _ -> {
                if (expired) {
                    throw nothingToCompensate(step, "has given up already what still waits");
                }
                expired = true;
                patience.end(deadlines);
            }
        }
        ask(commands);
        waiting.end(deadlines);
        follow(deadlines, timeouts);
    }

    @DeadlineHandler(deadlineName = AnswerOverdue.DEADLINE)
    void on(AnswerOverdue overdue, CommandGateway commands, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        if (patience.endedBy(overdue)) {
            expired = true;
            ask(commands);
            follow(deadlines, timeouts);
        } else if (waiting.endedBy(overdue)) {
            ask(commands);
            follow(deadlines, timeouts);
        }
    }

    /** What the order has not answered; before it is confirmed it is asked nothing. */
    private void ask(CommandGateway commands) {
        if (confirmed) {
            fills.allocations().forEach(commands::sendAndWait);
            if (expired) {
                commands.sendAndWait(
                        new CancelBackorder(orderId, new ChangeId(orderId, EXPIRY), "no stock came in time"));
            }
        }
    }

    private void goOnUnlessDone(long backordered, DeadlineManager deadlines, BackorderTimeouts timeouts) {
        if (confirmed && backordered == 0) {
            end(deadlines);
        } else {
            follow(deadlines, timeouts);
        }
    }

    private void follow(DeadlineManager deadlines, BackorderTimeouts timeouts) {
        step = step();
        switch (step) {
            case ENDED -> end(deadlines);
            case ALLOCATING, CANCELLING -> waiting.goOn(orderId, timeouts.answer(), deadlines);
            case STARTING, AWAITING_CONFIRMATION, AWAITING_STOCK -> waiting.end(deadlines);
        }
    }

    private Step step() {
        if (waitingForStock.isEmpty() && fills.isEmpty()) {
            return Step.ENDED;
        }
        if (!confirmed) {
            return Step.AWAITING_CONFIRMATION;
        }
        if (expired) {
            return Step.CANCELLING;
        }
        return fills.isEmpty() ? Step.AWAITING_STOCK : Step.ALLOCATING;
    }

    private void end(DeadlineManager deadlines) {
        step = Step.ENDED;
        waiting.end(deadlines);
        patience.end(deadlines);
        SagaLifecycle.end();
    }

    @Override
    public OrderId orderId() {
        return orderId;
    }

    @Override
    public String standsAt() {
        return step.name();
    }
}
