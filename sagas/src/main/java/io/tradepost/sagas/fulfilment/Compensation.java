package io.tradepost.sagas.fulfilment;

import static java.util.Objects.requireNonNull;

import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.kernel.Command;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Taking back what was done for an order.
 *
 * @param code why the order is to be rejected; null when it need not be
 * @param unanswered who has yet to say that it is done
 */
record Compensation(@Nullable RejectionCode code, String reason, Set<Party> unanswered) {

    /** The order is rejected, and the others give back what they hold for it. */
    static Compensation rejecting(RejectionCode code, String reason, Party... others) {
        return new Compensation(code, reason, EnumSet.of(Party.ORDER, others));
    }

    /** The order is over already; what is held for it is given back. */
    static Compensation of(String reason, Party first, Party... others) {
        return new Compensation(null, reason, EnumSet.of(first, others));
    }

    Compensation answeredBy(Party party) {
        Set<Party> others = EnumSet.copyOf(unanswered);
        others.remove(party);
        return new Compensation(code, reason, others);
    }

    boolean done() {
        return unanswered.isEmpty();
    }

    /** What is to be sent, and sent again while unanswered; each is without effect the second time. */
    List<Command> commands(OrderId orderId) {
        return unanswered.stream()
                .sorted()
                .<Command>map(party -> switch (party) {
                    case STOCK -> new ReleaseStock(orderId);
                    case PAYMENT -> new VoidPayment(PaymentId.of(orderId), orderId, reason);
                    case ORDER -> new RejectOrder(orderId, requireNonNull(code), reason);
                })
                .toList();
    }
}
