package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.wishes.WishRefusal.nothingToCompensate;
import static io.tradepost.sagas.wishes.WishRefusal.nothingToRetry;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.inventory.api.InventoryEvent.StockReserved;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderEvent.BackorderPolicy;
import io.tradepost.order.api.OrderEvent.OrderPlaced;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.sagas.waiting.Standing;
import io.tradepost.sagas.waiting.Waiting;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.jspecify.annotations.Nullable;

/** How a fulfilment gets from step to step, and what it keeps of the order meanwhile. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
abstract class FulfilmentCourse implements Standing {

    OrderId orderId;

    @Nullable
    Money total;

    @Nullable
    String paymentToken;

    Step step = Step.STARTING;
    long units;

    @Nullable
    ReserveStock reserving;

    List<SkuQuantity> backordered = List.of();

    @Nullable
    Compensation compensation;

    Settlement settlement = new Settlement();
    Waiting waiting = new Waiting();
    Waiting retrying = new Waiting("capture");

    void adopt(OrderId order) {
        if (step == Step.STARTING) {
            orderId = order;
            step = Step.AWAITING_SHIPMENT;
        }
    }

    Step reserveStock(OrderPlaced placed, CommandGateway commands) {
        List<SkuQuantity> goods = Reservation.of(placed.lines());
        if (goods.isEmpty()) {
            return authorizePayment(List.of(), commands);
        }
        units = Reservation.units(goods);
        boolean backorder = placed.backorderPolicy() == BackorderPolicy.SHIP_AVAILABLE;
        reserving = new ReserveStock(orderId, goods, backorder);
        commands.sendAndWait(reserving);
        return Step.RESERVING_STOCK;
    }

    /** What is missing is said next; only then goes the order on, so that {@code Backorder} is there before it. */
    Step stockReserved(StockReserved reserved, CommandGateway commands) {
        return Reservation.unitsIn(reserved.allocations()) < units ? step : authorizePayment(List.of(), commands);
    }

    Step authorizePayment(List<SkuQuantity> waiting, CommandGateway commands) {
        backordered = waiting;
        commands.sendAndWait(new AuthorizePayment(
                PaymentId.of(orderId), orderId, requireNonNull(total), requireNonNull(paymentToken)));
        return Step.AUTHORIZING_PAYMENT;
    }

    Step review(PaymentHeldForReview held, CommandGateway commands) {
        String reason = "payment under review: " + held.reference();
        commands.sendAndWait(new HoldOrder(orderId, HoldCause.PAYMENT_REVIEW, reason));
        return Step.REVIEWING_PAYMENT;
    }

    Step confirmOrder(CommandGateway commands) {
        commands.sendAndWait(new ConfirmOrder(orderId, backordered));
        return Step.CONFIRMING_ORDER;
    }

    /** Somebody else ended it. */
    Step orderIsOver(String reason, CommandGateway commands) {
        return switch (step) {
            case COMPENSATING -> answeredBy(Party.ORDER);
            case STARTING, ENDED -> Step.ENDED;
            default -> compensate(Compensation.afterTheEnd(reason, step), commands);
        };
    }

    Step compensate(Compensation needed, CommandGateway commands) {
        compensation = needed;
        needed.commands(orderId).forEach(commands::sendAndWait);
        return Step.COMPENSATING;
    }

    Step answeredBy(Party party) {
        if (compensation == null) {
            return step;
        }
        compensation = compensation.answeredBy(party);
        return compensation.done() ? Step.ENDED : step;
    }

    Step settle(List<Command> asked, CommandGateway commands) {
        if (step == Step.COMPENSATING) {
            return step;
        }
        asked.forEach(commands::sendAndWait);
        return step.isConfirmed() ? settlement.step() : step;
    }

    Step tryAgain(CommandGateway commands) {
        return switch (step) {
            case RESERVING_STOCK -> reserveAgain(commands);
            case AUTHORIZING_PAYMENT -> authorizePayment(backordered, commands);
            case CONFIRMING_ORDER -> confirmOrder(commands);
            case SETTLING, RETRYING_CAPTURE -> settle(settlement.unansweredAndDeclined(), commands);
            case COMPENSATING -> compensate(requireNonNull(compensation), commands);
            case REVIEWING_PAYMENT -> throw nothingToRetry(step, "waits for a person to decide about the payment");
            case AWAITING_SHIPMENT -> throw nothingToRetry(step, "waits for somebody to ship or cancel what is left");
            case STARTING, ENDED -> throw nothingToRetry(step, "asks for nothing");
        };
    }

    /** A former version did not keep what it had asked of the stock. */
    private Step reserveAgain(CommandGateway commands) {
        if (reserving == null) {
            throw nothingToRetry(step, "no longer knows what it asked for");
        }
        commands.sendAndWait(reserving);
        return step;
    }

    Step giveUp(CommandGateway commands) {
        return switch (step) {
            case RESERVING_STOCK, AUTHORIZING_PAYMENT, REVIEWING_PAYMENT ->
                compensate(Compensation.afterGivingUp(step), commands);
            case AWAITING_SHIPMENT, SETTLING, RETRYING_CAPTURE -> cancelWhatIsLeft(commands);
            case CONFIRMING_ORDER ->
                throw nothingToCompensate(step, "does not know whether the order is confirmed; retry it first");
            case COMPENSATING -> throw nothingToCompensate(step, "takes back already what was done");
            case STARTING, ENDED -> throw nothingToCompensate(step, "has done nothing");
        };
    }

    private Step cancelWhatIsLeft(CommandGateway commands) {
        List<Command> cancelling = settlement.giveUp(orderId);
        if (cancelling.isEmpty()) {
            throw nothingToCompensate(step, "has nothing left to be shipped; what was shipped is to be returned");
        }
        return settle(cancelling, commands);
    }

    void follow(Step next, DeadlineManager deadlines, FulfilmentTimeouts timeouts) {
        if (next != step) {
            waiting.end(deadlines);
        }
        step = next;
        if (next != Step.RESERVING_STOCK) {
            reserving = null;
        }
        if (next.awaitsAnswer()) {
            waiting.goOn(orderId, timeouts.of(next), deadlines);
        }
        if (next.isConfirmed() && settlement.hasDeclined()) {
            retrying.goOn(orderId, timeouts.capture(), deadlines);
        } else {
            retrying.end(deadlines);
        }
        if (next == Step.ENDED) {
            SagaLifecycle.end();
        }
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
