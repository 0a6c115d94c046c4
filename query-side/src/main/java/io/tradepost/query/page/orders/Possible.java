package io.tradepost.query.page.orders;

import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.query.orders.AmendmentStatus;
import io.tradepost.query.orders.OrderDetail;
import io.tradepost.query.orders.OrderPage;
import io.tradepost.query.orders.OrderStatus;
import io.tradepost.query.orders.ReturnStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done to an order as it is shown. The order itself decides; this only keeps a page from offering what would be
 * refused.
 *
 * @param shippable lines with units that can leave the house
 * @param returnable lines with units that can come back
 */
public record Possible(
        boolean cancel, boolean hold, boolean release, boolean review, List<Part> shippable, List<Part> returnable) {

    private static final Set<OrderStatus> OVER = EnumSet.of(OrderStatus.REJECTED, OrderStatus.CANCELLED);
    private static final Set<OrderStatus> LEAVING = EnumSet.of(OrderStatus.CONFIRMED, OrderStatus.PARTLY_SHIPPED);

    /** @param most units */
    public record Part(OrderPage.Line line, long most) {}

    static Possible of(OrderDetail order) {
        boolean over = OVER.contains(order.status());
        boolean amending =
                order.amendments().stream().anyMatch(amendment -> amendment.status() == AmendmentStatus.REQUESTED);
        boolean untouched = order.lines().stream().allMatch(line -> line.shipped() == 0);
        boolean open = order.lines().stream().anyMatch(line -> open(line) > 0);
        boolean held = held(order, HoldCause.MANUAL);
        return new Possible(
                !over && untouched && !amending,
                !over && open && !held,
                held,
                held(order, HoldCause.PAYMENT_REVIEW),
                amending || !LEAVING.contains(order.status()) ? List.of() : shippable(order),
                over ? List.of() : returnable(order));
    }

    public boolean ship() {
        return !shippable.isEmpty();
    }

    public boolean takeBack() {
        return !returnable.isEmpty();
    }

    private static boolean held(OrderDetail order, HoldCause cause) {
        return order.holds().stream().anyMatch(hold -> hold.cause() == cause);
    }

    private static long open(OrderPage.Line line) {
        return line.quantity() - line.cancelled() - line.shipped();
    }

    private static List<Part> shippable(OrderDetail order) {
        return goods(order).stream()
                .map(line -> new Part(line, open(line) - line.backordered()))
                .filter(part -> part.most() > 0)
                .toList();
    }

    private static List<Part> returnable(OrderDetail order) {
        return goods(order).stream()
                .map(line -> new Part(line, line.shipped() - line.returned() - expected(order, line.line())))
                .filter(part -> part.most() > 0)
                .toList();
    }

    private static List<OrderPage.Line> goods(OrderDetail order) {
        return order.lines().stream()
                .filter(line -> line.kind() == LineKind.ITEM)
                .toList();
    }

    /** Units of returns that are on their way. */
    private static long expected(OrderDetail order, int line) {
        return order.returns().stream()
                .filter(goods -> goods.status() == ReturnStatus.REQUESTED)
                .flatMap(goods -> goods.lines().stream())
                .filter(part -> part.line() == line)
                .mapToLong(part -> part.quantity())
                .sum();
    }
}
