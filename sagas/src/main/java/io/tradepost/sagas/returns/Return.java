package io.tradepost.sagas.returns;

import static io.tradepost.sagas.wishes.WishRefusal.nothingToCompensate;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryCommand.RestockReturn;
import io.tradepost.inventory.api.InventoryEvent.StockRestocked;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import io.tradepost.sagas.waiting.AnswerOverdue;
import io.tradepost.sagas.waiting.Standing;
import io.tradepost.sagas.waiting.Waiting;
import io.tradepost.sagas.wishes.Wish;
import io.tradepost.sagas.wishes.Wish.GiveUp;
import io.tradepost.sagas.wishes.Wish.TryAgain;
import java.util.EnumSet;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Follows goods that came back: what is to be restocked is, the buyer gets the money, and then the order knows of it. A
 * refund that is declined is tried again until it succeeds.
 */
@Saga
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
public class Return implements Standing {

    private OrderId orderId;
    private ChangeId returnId;
    private Money amount;
    private Warehouse warehouse;
    private List<SkuQuantity> restock = List.of();
    private Step step = Step.STARTING;
    private EnumSet<Asked> unanswered = EnumSet.noneOf(Asked.class);
    private boolean declined;
    private Waiting waiting = new Waiting();
    private Waiting retrying = new Waiting("refund");

    @StartSaga
    @SagaEventHandler(associationProperty = "returnId", keyName = "changeId")
    void on(ReturnReceived received, CommandGateway commands, DeadlineManager deadlines, ReturnTimeouts timeouts) {
        if (step == Step.STARTING) {
            orderId = received.orderId();
            returnId = received.returnId();
            amount = received.amount();
            warehouse = received.warehouse();
            restock = received.restock();
            if (!restock.isEmpty()) {
                ask(Asked.RESTOCKING, commands);
            }
            ask(amount.minor() > 0 ? Asked.REFUND : Asked.RECORD, commands);
            follow(deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(StockRestocked restocked, DeadlineManager deadlines, ReturnTimeouts timeouts) {
        unanswered.remove(Asked.RESTOCKING);
        follow(deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(PaymentRefunded refunded, CommandGateway commands, DeadlineManager deadlines, ReturnTimeouts timeouts) {
        if (unanswered.remove(Asked.REFUND) || declined) {
            declined = false;
            ask(Asked.RECORD, commands);
            follow(deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(RefundDeclined event, DeadlineManager deadlines, ReturnTimeouts timeouts) {
        if (unanswered.remove(Asked.REFUND)) {
            declined = true;
            follow(deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "returnId", keyName = "changeId")
    void on(ReturnRefunded event, DeadlineManager deadlines, ReturnTimeouts timeouts) {
        unanswered.remove(Asked.RECORD);
        follow(deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "key", keyName = "changeId")
    void on(Wish wish, CommandGateway commands, DeadlineManager deadlines, ReturnTimeouts timeouts) {
        switch (wish) {
            case TryAgain _ -> {
                if (declined) {
                    declined = false;
                    unanswered.add(Asked.REFUND);
                }
                unanswered.clone().forEach(asked -> ask(asked, commands));
            }
            case GiveUp _ -> throw nothingToCompensate(step, "owes the buyer money for what came back");
        }
        waiting.end(deadlines);
        follow(deadlines, timeouts);
    }

    @DeadlineHandler(deadlineName = AnswerOverdue.DEADLINE)
    void on(AnswerOverdue overdue, CommandGateway commands, DeadlineManager deadlines, ReturnTimeouts timeouts) {
        if (retrying.endedBy(overdue)) {
            declined = false;
            ask(Asked.REFUND, commands);
            follow(deadlines, timeouts);
        } else if (waiting.endedBy(overdue)) {
            unanswered.clone().forEach(asked -> ask(asked, commands));
            follow(deadlines, timeouts);
        }
    }

    private void ask(Asked asked, CommandGateway commands) {
        unanswered.add(asked);
        commands.sendAndWait(command(asked));
    }

    private Command command(Asked asked) {
        return switch (asked) {
            case RESTOCKING -> new RestockReturn(orderId, returnId, warehouse, restock);
            case REFUND -> new RefundPayment(PaymentId.of(orderId), orderId, returnId, amount);
            case RECORD -> new RecordRefund(orderId, returnId, amount);
        };
    }

    private void follow(DeadlineManager deadlines, ReturnTimeouts timeouts) {
        step = step();
        if (unanswered.isEmpty()) {
            waiting.end(deadlines);
        } else {
            waiting.goOn(orderId, timeouts.answer(), deadlines);
        }
        if (declined) {
            retrying.goOn(orderId, timeouts.refund(), deadlines);
        } else {
            retrying.end(deadlines);
        }
        if (step == Step.ENDED) {
            SagaLifecycle.end();
        }
    }

    private Step step() {
        if (unanswered.contains(Asked.REFUND) || unanswered.contains(Asked.RESTOCKING)) {
            return Step.SETTLING;
        }
        if (declined) {
            return Step.RETRYING_REFUND;
        }
        return unanswered.isEmpty() ? Step.ENDED : Step.RECORDING;
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
