package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.CUSTOMER;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.TOTAL;
import static io.tradepost.order.life.OrderExamples.place;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderCommand.CancelBackorder;
import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.OrderDecision.AmendOrder;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import io.tradepost.order.life.OrderDecision.DeliverShipment;
import io.tradepost.order.life.OrderDecision.LinePart;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.ReceiveReturn.ReceivedLine;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import io.tradepost.order.life.OrderDecision.ShipLines;
import io.tradepost.order.life.OrderDecision.WithdrawReturn;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Anything that may be asked, with few references and lines, so that they meet; mostly what gets an order on its way. */
final class RandomWishes {

    private static final Arbitrary<Integer> LINE = Arbitraries.of(1, 1, 1, 2, 2, 3, 4, 5, 6, 7);
    private static final Arbitrary<Long> UNITS = Arbitraries.of(1L, 1L, 1L, 2L, 2L, 3L, 5L);

    private RandomWishes() {}

    /** Nearly always confirmed before anything else is asked. */
    static Arbitrary<List<Object>> some() {
        Arbitrary<Object> confirm = stock().map(missing -> new ConfirmOrder(ID, missing));
        Arbitrary<Object> first = Arbitraries.frequencyOf(Tuple.of(9, confirm), Tuple.of(1, ofProcesses()));
        Arbitrary<List<Object>> rest = Arbitraries.oneOf(ofPeople(), ofProcesses())
                .list()
                .ofMinSize(15)
                .ofMaxSize(60);
        return Combinators.combine(first, rest)
                .as((one, others) ->
                        Stream.concat(Stream.of(one), others.stream()).toList());
    }

    private static Arbitrary<Object> ofPeople() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        8,
                        Combinators.combine(change("s"), parts())
                                .as((id, lines) -> new ShipLines(ID, id, lines, CARRIAGE, NOON))),
                Tuple.of(
                        9,
                        Combinators.combine(change("r"), returned())
                                .as((id, lines) -> new RequestReturn(ID, id, lines, null, NOON))),
                Tuple.of(
                        6,
                        Combinators.combine(change("r"), received())
                                .as((id, lines) -> new ReceiveReturn(ID, id, lines, Warehouse.MAIN, NOON))),
                Tuple.of(
                        4,
                        Combinators.combine(change("c"), parts())
                                .as((id, lines) -> new CancelLines(ID, id, lines == null ? List.of() : lines, "x"))),
                Tuple.of(4, Combinators.combine(change("a"), goods()).as((id, lines) -> new AmendOrder(ID, id, lines))),
                Tuple.of(2, change("s").map(id -> new DeliverShipment(ID, id, NOON))),
                Tuple.of(1, change("r").map(id -> new WithdrawReturn(ID, id, "kept"))),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                new CancelOrder(ID, "x"), new AttributeOrder(ID, CUSTOMER), place("a"), place("b"))));
    }

    private static Arbitrary<Object> ofProcesses() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, stock().map(missing -> new ConfirmOrder(ID, missing))),
                Tuple.of(
                        2, Combinators.combine(change("f"), stock()).as((id, come) -> new AllocateLines(ID, id, come))),
                Tuple.of(6, change("a").map(id -> new ApplyAmendment(ID, id))),
                Tuple.of(3, change("a").map(id -> new RefuseAmendment(ID, id, AmendmentRefusalCode.OUT_OF_STOCK, "x"))),
                Tuple.of(6, change("r").map(id -> new RecordRefund(ID, id, TOTAL))),
                Tuple.of(2, change("c").map(id -> new CancelBackorder(ID, id, "x"))),
                Tuple.of(1, change("c").map(id -> new CancelUnshipped(ID, id, "x"))),
                Tuple.of(1, Arbitraries.of(HoldCause.class).map(cause -> new HoldOrder(ID, cause, "x"))),
                Tuple.of(4, Arbitraries.of(HoldCause.class).map(cause -> new ReleaseOrder(ID, cause))),
                Tuple.of(1, Arbitraries.of(new RejectOrder(ID, RejectionCode.TIMED_OUT, "x"))));
    }

    private static Arbitrary<ChangeId> change(String kind) {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(1, 3).map(number -> OrderExamples.change(kind + number))),
                Tuple.of(1, Arbitraries.of(OrderExamples.change("s1"), OrderExamples.change("r1"))));
    }

    /** Null for all. */
    private static Arbitrary<List<LinePart>> parts() {
        return Combinators.combine(LINE, UNITS.injectNull(0.3))
                .as(LinePart::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .injectNull(0.2);
    }

    private static Arbitrary<List<ReturnLine>> returned() {
        Arbitrary<UnitPrice> price =
                Arbitraries.longs().between(0, 50_000).map(some -> UnitPrice.ofTenThousandths(some, "GBP"));
        return Combinators.combine(LINE, UNITS, price.injectNull(0.6))
                .as(ReturnLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<List<ReceivedLine>> received() {
        return Combinators.combine(LINE, UNITS, Arbitraries.of(true, false))
                .as(ReceivedLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .injectNull(0.5);
    }

    private static Arbitrary<List<OrderLine>> goods() {
        return Combinators.combine(RandomOrders.goods(), Arbitraries.of(0, 0, 1, 2, 3))
                .as(AmendedLines::withNumber)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<List<SkuQuantity>> stock() {
        return Combinators.combine(Arbitraries.of(RandomOrders.SKUS), UNITS)
                .as(SkuQuantity::new)
                .list()
                .ofMaxSize(2);
    }
}
