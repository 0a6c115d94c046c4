package io.tradepost.sagas.amendment;

import static io.tradepost.order.api.OrderCommand.AmendmentRefusalCode.TIMED_OUT;
import static io.tradepost.sagas.amendment.Undoing.ORDER;
import static io.tradepost.sagas.amendment.Undoing.PAYMENT;
import static io.tradepost.sagas.amendment.Undoing.RESERVATION;
import static io.tradepost.sagas.amendment.Undoing.STOCK;
import static io.tradepost.sagas.wishes.WishRefusal.nothingToCompensate;
import static io.tradepost.sagas.wishes.WishRefusal.nothingToRetry;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.sagas.waiting.Standing;
import io.tradepost.sagas.waiting.Waiting;
import java.util.EnumSet;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.jspecify.annotations.Nullable;

/** How an amendment gets from step to step, and what it keeps of it meanwhile. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@SuppressWarnings("NullAway.Init") // set by the first event, or from the store
abstract class AmendmentCourse implements Standing {

    OrderId orderId;
    Amendment amendment;
    Step step = Step.STARTING;
    boolean reserved;

    @Nullable
    AmendmentRefusalCode code;

    @Nullable
    String reason;

    EnumSet<Undoing> unanswered = EnumSet.noneOf(Undoing.class);
    Waiting waiting = new Waiting();

    Step reserve(CommandGateway commands) {
        if (amendment.reserve().isEmpty()) {
            return authorize(commands);
        }
        commands.sendAndWait(amendment.reserveMore());
        return Step.RESERVING_MORE;
    }

    Step authorize(CommandGateway commands) {
        if (!amendment.needsMoney()) {
            return apply(commands);
        }
        commands.sendAndWait(amendment.increaseAuthorization());
        return Step.AUTHORIZING_MORE;
    }

    Step apply(CommandGateway commands) {
        commands.sendAndWait(amendment.apply());
        return Step.APPLYING;
    }

    Step release(CommandGateway commands) {
        if (amendment.release().isEmpty()) {
            return Step.ENDED;
        }
        commands.sendAndWait(amendment.releaseWhatIsLeftOver());
        return Step.RELEASING;
    }

    Step refuse(AmendmentRefusalCode why, String inWords, EnumSet<Undoing> asked, CommandGateway commands) {
        code = why;
        reason = inWords;
        return undo(asked, commands);
    }

    Step undo(EnumSet<Undoing> asked, CommandGateway commands) {
        unanswered = asked;
        asked.stream().map(this::command).forEach(commands::sendAndWait);
        return asked.isEmpty() ? Step.ENDED : Step.UNDOING;
    }

    Command command(Undoing whose) {
        return switch (whose) {
            case RESERVATION -> amendment.reserveMore();
            case STOCK -> amendment.releaseWhatWasReserved();
            case PAYMENT -> amendment.decreaseAuthorization();
            case ORDER -> new RefuseAmendment(orderId, amendment.id(), requireNonNull(code), requireNonNull(reason));
        };
    }

    Step answeredBy(Undoing whose) {
        return unanswered.remove(whose) && unanswered.isEmpty() ? Step.ENDED : step;
    }

    EnumSet<Undoing> alsoStock(EnumSet<Undoing> others) {
        if (reserved) {
            others.add(STOCK);
        }
        return others;
    }

    EnumSet<Undoing> alsoPayment(EnumSet<Undoing> others) {
        if (amendment.needsMoney()) {
            others.add(PAYMENT);
        }
        return others;
    }

    Step tryAgain(CommandGateway commands) {
        return switch (step) {
            case RESERVING_MORE -> reserve(commands);
            case AUTHORIZING_MORE -> authorize(commands);
            case APPLYING -> apply(commands);
            case RELEASING -> release(commands);
            case UNDOING -> undo(unanswered, commands);
            case STARTING, ENDED -> throw nothingToRetry(step, "asks for nothing");
        };
    }

    Step giveUp(CommandGateway commands) {
        String why = "given up by an operator";
        return switch (step) {
            case RESERVING_MORE -> refuse(TIMED_OUT, why, EnumSet.of(RESERVATION, ORDER), commands);
            case AUTHORIZING_MORE -> refuse(TIMED_OUT, why, alsoStock(EnumSet.of(PAYMENT, ORDER)), commands);
            case APPLYING -> throw nothingToCompensate(step, "does not know whether the order is amended; retry it");
            case RELEASING -> throw nothingToCompensate(step, "has amended the order; amend it again");
            case UNDOING -> throw nothingToCompensate(step, "takes back already what was done");
            case STARTING, ENDED -> throw nothingToCompensate(step, "has done nothing");
        };
    }

    void follow(Step next, DeadlineManager deadlines, AmendmentTimeouts timeouts) {
        if (next != step) {
            waiting.end(deadlines);
        }
        step = next;
        if (next == Step.ENDED) {
            SagaLifecycle.end();
        } else {
            waiting.goOn(orderId, timeouts.of(next), deadlines);
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
