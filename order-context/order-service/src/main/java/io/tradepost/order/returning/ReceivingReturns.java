package io.tradepost.order.returning;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.batch.Together;
import io.tradepost.order.life.OrderDecision.Decided;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.order.request.Moments;
import io.tradepost.order.returning.ReturnOutcome.Received;
import io.tradepost.order.returning.ReturnOutcome.ReceivedBefore;
import io.tradepost.order.returning.ReturnOutcome.Refused;
import io.tradepost.order.view.Part;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Service;

/** Takes in many returns, each asked for and received in one go, all in one transaction. */
@Service
public final class ReceivingReturns {

    private final Together together;
    private final CommandGateway commands;

    ReceivingReturns(Together together, CommandGateway commands) {
        this.together = together;
        this.commands = commands;
    }

    /** One answer per return, in their order; of one order they are taken in in this order. */
    public List<ReturnOutcome> receive(List<NewReturn> returns) {
        return together.each(
                "receive returns",
                returns,
                NewReturn::orderId,
                this::receive,
                (asked, refusal) -> new Refused(asked.id(), refusal));
    }

    private ReturnOutcome receive(NewReturn asked) {
        ChangeId id = asked.id();
        Instant at = Moments.orNow(asked.occurredAt());
        send(new RequestReturn(
                asked.orderId(),
                id,
                ReturnedLine.toRequest(
                        asked.lines().stream().map(NewReturn.Line::asked).toList()),
                asked.reason(),
                at));
        Decided decided = send(new ReceiveReturn(
                asked.orderId(),
                id,
                asked.lines().stream().map(NewReturn.Line::received).toList(),
                asked.warehouse(),
                at));
        return decided.event() instanceof ReturnReceived received
                ? new Received(id, Part.of(received.lines()), received.amount())
                : new ReceivedBefore(id);
    }

    private Decided send(Object command) {
        try {
            return commands.sendAndWait(command);
        } catch (AggregateNotFoundException e) {
            throw new Refusal(
                    OrderRefusal.ORDER_NOT_FOUND, "there is no order " + e.getAggregateIdentifier(), "/orderId");
        } catch (Refusal refusal) {
            throw refusal.reason() == OrderRefusal.DATES_OUT_OF_ORDER
                    ? new Refusal(refusal.reason(), String.valueOf(refusal.getMessage()), "/occurredAt")
                    : refusal;
        }
    }
}
