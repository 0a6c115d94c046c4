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
import java.util.function.ToLongFunction;

/**
 * What can be done to an order as it is shown. The order itself decides; this only keeps a page from offering what would be
 * refused.
 *
 * @param shippable lines with units that can leave the house
 * @param returnable lines with units that can come back
 * @param cancellable lines with units that need not be sent
 * @param amendable the goods as they are wanted, when other goods can take their place
 */
public record Possible(
        boolean cancel,
        boolean hold,
        boolean release,
        boolean review,
        List<Part> shippable,
        List<Part> returnable,
        List<Part> cancellable,
        List<Part> amendable) {

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
        boolean changeable = !over && !amending && order.milestones().confirmed() != null;
        boolean complete = order.lines().stream().allMatch(line -> line.backordered() == 0);
        return new Possible(
                !over && untouched && !amending,
                !over && open && !held,
                held,
                held(order, HoldCause.PAYMENT_REVIEW),
                amending || !LEAVING.contains(order.status()) ? List.of() : shippable(order),
                over ? List.of() : returnable(order),
                changeable ? parts(order, Possible::open) : List.of(),
                changeable && untouched && complete ? parts(order, Possible::open) : List.of());
    }

    public boolean ship() {
        return !shippable.isEmpty();
    }

    public boolean takeBack() {
        return !returnable.isEmpty();
    }

    public boolean cancelUnits() {
        return !cancellable.isEmpty();
    }

    public boolean amend() {
        return !amendable.isEmpty();
    }

    private static boolean held(OrderDetail order, HoldCause cause) {
        return order.holds().stream().anyMatch(hold -> hold.cause() == cause);
    }

    private static long open(OrderPage.Line line) {
        return line.quantity() - line.cancelled() - line.shipped();
    }

    private static List<Part> shippable(OrderDetail order) {
        return parts(order, line -> open(line) - line.backordered());
    }

    private static List<Part> returnable(OrderDetail order) {
        return parts(order, line -> line.shipped() - line.returned() - expected(order, line.line()));
    }

    /** Of goods, those with any such units. */
    private static List<Part> parts(OrderDetail order, ToLongFunction<OrderPage.Line> units) {
        return order.lines().stream()
                .filter(line -> line.kind() == LineKind.ITEM)
                .map(line -> new Part(line, units.applyAsLong(line)))
                .filter(part -> part.most() > 0)
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
