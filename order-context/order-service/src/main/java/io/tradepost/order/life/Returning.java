package io.tradepost.order.life;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderEvent.ReturnWithdrawn;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.Change.GoodsReturn;
import io.tradepost.order.life.Change.Received;
import io.tradepost.order.life.OrderDecision.LinePart;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import io.tradepost.order.life.OrderDecision.WithdrawReturn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes back, and what is paid back for it: line by line, until all that was shipped is promised back. Charges may be
 * given back as goods are; a discount may not.
 */
final class Returning {

    private Returning() {}

    static boolean repeats(OrderState order, RequestReturn request, Change made) {
        if (!(made instanceof GoodsReturn known)
                || known.lines().size() != request.lines().size()) {
            return false;
        }
        for (int i = 0; i < request.lines().size(); i++) {
            ReturnLine asked = request.lines().get(i);
            OrderLine part = known.lines().get(i);
            if (asked.line() != part.line()
                    || asked.quantity() != part.quantity()
                    || !Refunding.price(order.book, asked).equals(part.unitPrice())) {
                return false;
            }
        }
        return true;
    }

    /** @throws Refusal naming the first line at fault */
    static ReturnRequested request(OrderState order, RequestReturn request) {
        new Selection(order.book, line -> line.ordered().unitPrice().tenThousandths() >= 0, Line::returnable)
                .of(request.lines().stream()
                        .map(line -> new LinePart(line.line(), line.quantity()))
                        .toList());
        Dates.of(order).returned(request.requestedAt());
        List<OrderLine> parts = new ArrayList<>(request.lines().size());
        Money left = order.dues.refundable();
        for (ReturnLine asked : request.lines()) {
            OrderLine part = Parts.clipped(Refunding.of(order.book, asked, parts.size()), left);
            left = left.minus(part.total());
            parts.add(part);
        }
        return new ReturnRequested(
                order.orderId,
                request.returnId(),
                parts,
                Parts.total(parts, order.book.currency()),
                request.reason(),
                request.requestedAt());
    }

    /**
     * Silent if the same has come before.
     *
     * @throws Refusal if the return is not expected, or a line at fault is named
     */
    static @Nullable ReturnReceived receive(OrderState order, ReceiveReturn receive) {
        GoodsReturn expected = order.changes.goodsReturn(receive.returnId());
        if (expected.withdrawn()) {
            throw new Refusal(
                    OrderRefusal.RETURN_WITHDRAWN,
                    "return " + receive.returnId().reference() + " was withdrawn");
        }
        Received received = Receiving.received(expected, receive.lines());
        if (expected.received() != null) {
            if (!received.equals(expected.received())) {
                throw new Refusal(
                        OrderRefusal.RETURN_ALREADY_RECEIVED,
                        "something else came of return " + receive.returnId().reference());
            }
            return null;
        }
        Dates.of(order).received(expected, receive.receivedAt());
        return new ReturnReceived(
                order.orderId,
                receive.returnId(),
                order.customerId,
                order.country,
                received.lines(),
                Parts.total(received.lines(), order.book.currency()),
                receive.warehouse(),
                received.restock(),
                receive.receivedAt());
    }

    /** @throws Refusal if there is no such return, or it has come */
    static @Nullable ReturnWithdrawn withdraw(OrderState order, WithdrawReturn withdraw) {
        GoodsReturn expected = order.changes.goodsReturn(withdraw.returnId());
        if (expected.received() != null) {
            throw new Refusal(
                    OrderRefusal.RETURN_ALREADY_RECEIVED,
                    "return " + withdraw.returnId().reference() + " has come");
        }
        return expected.withdrawn() ? null : new ReturnWithdrawn(order.orderId, withdraw.returnId(), withdraw.reason());
    }

    static @Nullable ReturnRefunded refund(OrderState order, RecordRefund record) {
        GoodsReturn come = order.changes.findReturn(record.returnId());
        return come == null || come.received() == null || come.refunded()
                ? null
                : new ReturnRefunded(order.orderId, record.returnId(), record.amount());
    }
}
