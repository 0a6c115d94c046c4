package io.tradepost.sagas.amendment;

import static io.tradepost.order.api.OrderCommand.AmendmentRefusalCode.OUT_OF_STOCK;
import static io.tradepost.order.api.OrderCommand.AmendmentRefusalCode.PAYMENT_DECLINED;
import static io.tradepost.order.api.OrderCommand.AmendmentRefusalCode.TIMED_OUT;
import static io.tradepost.sagas.amendment.Undoing.ORDER;
import static io.tradepost.sagas.amendment.Undoing.PAYMENT;
import static io.tradepost.sagas.amendment.Undoing.RESERVATION;
import static io.tradepost.sagas.amendment.Undoing.STOCK;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryEvent.MoreStockRejected;
import io.tradepost.inventory.api.InventoryEvent.MoreStockReserved;
import io.tradepost.inventory.api.InventoryEvent.StockPartlyReleased;
import io.tradepost.order.api.OrderEvent.OrderAmended;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseDeclined;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.sagas.waiting.AnswerOverdue;
import io.tradepost.sagas.wishes.Wish;
import io.tradepost.sagas.wishes.Wish.GiveUp;
import io.tradepost.sagas.wishes.Wish.TryAgain;
import java.util.EnumSet;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/**
 * Amends an order: what it needs more is reserved and authorised, the order takes the amendment over, and what it needs
 * no longer is given back. Until the order is asked to take it over, a refusal or too long a silence makes the amendment
 * refused, and what was done for it taken back; steps with nothing to do are skipped.
 */
@Saga
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
public class OrderAmendment extends AmendmentCourse {

    @StartSaga
    @SagaEventHandler(associationProperty = "amendmentId", keyName = "changeId")
    void on(
            OrderAmendmentRequested requested,
            CommandGateway commands,
            DeadlineManager deadlines,
            AmendmentTimeouts timeouts) {
        if (step == Step.STARTING) {
            orderId = requested.orderId();
            amendment = Amendment.of(requested);
            follow(reserve(commands), deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(MoreStockReserved event, CommandGateway commands, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        if (step == Step.RESERVING_MORE) {
            reserved = true;
            follow(authorize(commands), deadlines, timeouts);
        } else if (unanswered.remove(RESERVATION)) {
            unanswered.add(STOCK);
            commands.sendAndWait(amendment.releaseWhatWasReserved());
        }
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(MoreStockRejected event, CommandGateway commands, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        Step next = step == Step.RESERVING_MORE
                ? refuse(OUT_OF_STOCK, Amendment.reason(event), EnumSet.of(ORDER), commands)
                : answeredBy(RESERVATION);
        follow(next, deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(
            AuthorizationIncreased event,
            CommandGateway commands,
            DeadlineManager deadlines,
            AmendmentTimeouts timeouts) {
        if (step == Step.AUTHORIZING_MORE) {
            follow(apply(commands), deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(
            AuthorizationIncreaseDeclined declined,
            CommandGateway commands,
            DeadlineManager deadlines,
            AmendmentTimeouts timeouts) {
        if (step == Step.AUTHORIZING_MORE) {
            String why = "payment declined: " + declined.code();
            follow(refuse(PAYMENT_DECLINED, why, alsoStock(EnumSet.of(ORDER)), commands), deadlines, timeouts);
        }
    }

    @SagaEventHandler(associationProperty = "amendmentId", keyName = "changeId")
    void on(OrderAmended event, CommandGateway commands, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        if (step == Step.APPLYING) {
            follow(release(commands), deadlines, timeouts);
        }
    }

    /** The answer to a refusal, or the order's own decision. */
    @SagaEventHandler(associationProperty = "amendmentId", keyName = "changeId")
    void on(
            OrderAmendmentRefused refused,
            CommandGateway commands,
            DeadlineManager deadlines,
            AmendmentTimeouts timeouts) {
        Step next = switch (step) {
            case RESERVING_MORE -> undo(EnumSet.of(RESERVATION), commands);
            case AUTHORIZING_MORE, APPLYING -> undo(alsoStock(alsoPayment(EnumSet.noneOf(Undoing.class))), commands);
            case STARTING, RELEASING, UNDOING, ENDED -> answeredBy(ORDER);
        };
        follow(next, deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(StockPartlyReleased event, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        follow(step == Step.RELEASING ? Step.ENDED : answeredBy(STOCK), deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "changeId")
    void on(AuthorizationDecreased event, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        follow(answeredBy(PAYMENT), deadlines, timeouts);
    }

    @SagaEventHandler(associationProperty = "key", keyName = "changeId")
    void on(Wish wish, CommandGateway commands, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        Step next = switch (wish) {
            case TryAgain _ -> tryAgain(commands);
            case GiveUp _ -> giveUp(commands);
        };
        waiting.end(deadlines);
        follow(next, deadlines, timeouts);
    }

    @DeadlineHandler(deadlineName = AnswerOverdue.DEADLINE)
    void on(AnswerOverdue overdue, CommandGateway commands, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        if (waiting.endedBy(overdue)) {
            Step next = switch (step) {
                case RESERVING_MORE ->
                    refuse(TIMED_OUT, "no answer about the stock in time", EnumSet.of(RESERVATION, ORDER), commands);
                case AUTHORIZING_MORE ->
                    refuse(
                            TIMED_OUT,
                            "no answer about the payment in time",
                            alsoStock(EnumSet.of(PAYMENT, ORDER)),
                            commands);
                case APPLYING -> apply(commands);
                case RELEASING -> release(commands);
                case UNDOING -> undo(unanswered, commands);
                case STARTING, ENDED -> step;
            };
            follow(next, deadlines, timeouts);
        }
    }
}
