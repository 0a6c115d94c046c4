package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.COUNTRY;
import static io.tradepost.order.life.OrderExamples.CUSTOMER;
import static io.tradepost.order.life.OrderExamples.HEART;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lanterns;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.postage;
import static io.tradepost.order.life.OrderExamples.pounds;
import static io.tradepost.order.life.OrderFixture.after;
import static io.tradepost.order.life.OrderStages.PARTLY_SHIPPED;
import static io.tradepost.order.life.OrderStages.RETURNED;
import static io.tradepost.order.life.OrderStages.RETURNING;
import static io.tradepost.order.life.OrderStages.SHIPPED;
import static io.tradepost.order.life.OrderStages.WITHDRAWN;
import static io.tradepost.order.life.OrderStages.shipped;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderEvent.ReturnRefunded;
import io.tradepost.order.api.OrderEvent.ReturnRequested;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.ReceiveReturn.ReceivedLine;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturningTest {

    @Test
    void refundsWhatWasPaid() {
        after(SHIPPED)
                .answers(request("r1", some(2, 1), some(1, 2)), requested("r1", "9.51", lanterns(2, 1), hearts(1, 2)));
    }

    @Test
    void refundsTheAgreedPriceInstead() {
        after(SHIPPED)
                .answers(
                        request("r1", some(1, 2, "1.005")),
                        requested("r1", "2.41", priced(hearts(1, 2), "1.005", "2.01", "0.40")));
    }

    @Test
    void refundsPostageButNoDiscount() {
        after(SHIPPED).answers(request("r1", some(4, 1)), requested("r1", "4.74", postage(4)));
        after(SHIPPED).refuses(request("r1", some(5, 1)), OrderRefusal.LINE_NOT_GOODS, "/lines/0/line");
    }

    @Test
    void promisesNoMoreThanWasShippedLineByLine() {
        after(PARTLY_SHIPPED)
                .answers(
                        request("r1", some(4, 1), some(1, 2)),
                        requested("r1", "8.86", postage(4), priced(hearts(1, 2), "2.55", "3.43", "0.69")));
        after(PARTLY_SHIPPED)
                .answers(
                        request("r1", some(1, 2, "100.00"), some(4, 1)),
                        requested(
                                "r1",
                                "8.86",
                                priced(hearts(1, 2), "100.00", "7.38", "1.48"),
                                priced(postage(4), "3.95", "0.00", "0.00")));
    }

    @Test
    void noMoreComesBackThanWentOut() {
        after(PARTLY_SHIPPED).refuses(request("r1", some(1, 3)), OrderRefusal.TOO_MANY_UNITS, "/lines/0/quantity");
        after(RETURNING).refuses(request("r2", some(1, 5)), OrderRefusal.TOO_MANY_UNITS, "/lines/0/quantity");
        after(WITHDRAWN).answers(request("r2", some(1, 6)), requested("r2", "18.36", hearts(1, 6)));
    }

    @Test
    void linesAtFaultAreNamed() {
        OrderFixture order = after(SHIPPED);
        order.refuses(request("r1", some(1, 1), some(9, 1)), OrderRefusal.UNKNOWN_LINE, "/lines/1/line");
        order.refuses(request("r1"), OrderRefusal.NO_LINES, "/lines");
        order.refuses(request("r1", some(1, 1), some(1, 1)), OrderRefusal.LINE_NAMED_TWICE, "/lines/1/line");
        order.refuses(request("r1", some(1, 1, "-1.00")), OrderRefusal.NEGATIVE_PRICE, "/lines/0/refundPrice");
        order.refuses(
                request("r1", new ReturnLine(1, 1, UnitPrice.of("1.00", "EUR"))),
                OrderRefusal.MIXED_CURRENCIES,
                "/lines/0/refundPrice");
    }

    @Test
    void noPriceIsMoreThanCanBeCounted() {
        after(
                        placed(List.of(hearts(1, 20)), null),
                        new OrderConfirmed(ID, List.of()),
                        shipped("s1", true, "61.20", hearts(1, 20)))
                .refuses(
                        request("r1", some(1, 20, "99999999999999.00")),
                        OrderRefusal.AMOUNT_TOO_LARGE,
                        "/lines/0/refundPrice");
    }

    @Test
    void aRepeatedRequestIsSilent() {
        for (OrderEvent[] stage : List.of(RETURNING, WITHDRAWN, RETURNED)) {
            after(stage).isSilentAbout(request("r1", some(1, 2)));
            after(stage).isSilentAbout(request("r1", some(1, 2, "2.55")));
            OrderRefusal reason = OrderRefusal.CHANGE_EXISTS_WITH_OTHER_CONTENT;
            after(stage).refuses(request("r1", some(1, 2, "2.00")), reason, "/reference");
            after(stage).refuses(request("r1", some(1, 1)), reason, "/reference");
            after(stage).refuses(request("r1", some(3, 2)), reason, "/reference");
            after(stage).refuses(request("r1", some(1, 2), some(2, 1)), reason, "/reference");
            after(stage).refuses(request("s1", some(1, 2)), reason, "/reference");
        }
    }

    @Test
    void whatComesGoesBackOnTheShelfUnlessItIsBroken() {
        OrderFixture order = after(SHIPPED).then(requested("r1", "21.75", hearts(1, 6), lanterns(2, 1)));
        order.answers(
                receive(null),
                received(
                        "21.75",
                        List.of(new SkuQuantity(HEART, 6), new SkuQuantity(LANTERN, 1)),
                        hearts(1, 6),
                        lanterns(2, 1)));
        order.answers(
                receive(List.of(came(1, 3, false), came(1, 2, true))),
                received("15.30", List.of(new SkuQuantity(HEART, 2)), hearts(1, 5)));
    }

    @Test
    void whatDidNotComeCanComeLater() {
        after(RETURNING)
                .then(received("3.06", List.of(), hearts(1, 1)))
                .answers(request("r2", some(1, 5)), requested("r2", "15.30", hearts(1, 5)));
    }

    @Test
    void onlyWhatWasRequestedComes() {
        OrderFixture order = after(RETURNING);
        order.refuses(receive(List.of(came(1, 3, true))), OrderRefusal.TOO_MANY_UNITS, "/lines/0/quantity");
        order.refuses(
                receive(List.of(came(1, 2, true), came(1, 1, true))), OrderRefusal.TOO_MANY_UNITS, "/lines/1/quantity");
        order.refuses(receive(List.of(came(2, 1, true))), OrderRefusal.UNKNOWN_LINE, "/lines/0/line");
        order.refuses(receive(List.of()), OrderRefusal.NO_LINES, "/lines");
    }

    @Test
    void itComesOnce() {
        after(RETURNED).isSilentAbout(receive(null));
        after(RETURNED).isSilentAbout(receive(List.of(came(1, 1, true), came(1, 1, true))));
        after(RETURNED).refuses(receive(List.of(came(1, 2, false))), OrderRefusal.RETURN_ALREADY_RECEIVED);
        after(WITHDRAWN).refuses(receive(null), OrderRefusal.RETURN_WITHDRAWN);
    }

    @Test
    void isRefundedOnce() {
        RecordRefund refund = new RecordRefund(ID, change("r1"), pounds("6.12"));
        OrderEvent refunded = new ReturnRefunded(ID, change("r1"), pounds("6.12"));
        after(RETURNED).answers(refund, refunded);
        after(RETURNED).then(refunded).isSilentAbout(refund);
    }

    private static RequestReturn request(String reference, ReturnLine... lines) {
        return new RequestReturn(ID, change(reference), List.of(lines), null, NOON);
    }

    private static ReturnLine some(int line, long quantity) {
        return new ReturnLine(line, quantity, null);
    }

    private static ReturnLine some(int line, long quantity, String price) {
        return new ReturnLine(line, quantity, UnitPrice.of(price, "GBP"));
    }

    private static ReturnRequested requested(String reference, String amount, OrderLine... lines) {
        return new ReturnRequested(ID, change(reference), List.of(lines), pounds(amount), null, NOON);
    }

    private static ReceiveReturn receive(@Nullable List<ReceivedLine> lines) {
        return new ReceiveReturn(ID, change("r1"), lines, Warehouse.MAIN, NOON);
    }

    private static ReceivedLine came(int line, long quantity, boolean restock) {
        return new ReceivedLine(line, quantity, restock);
    }

    private static ReturnReceived received(String amount, List<SkuQuantity> restock, OrderLine... lines) {
        return new ReturnReceived(
                ID, change("r1"), CUSTOMER, COUNTRY, List.of(lines), pounds(amount), Warehouse.MAIN, restock, NOON);
    }

    private static OrderLine priced(OrderLine line, String price, String amount, String tax) {
        Money net = pounds(amount);
        return new OrderLine(
                line.line(),
                line.kind(),
                line.sku(),
                line.name(),
                line.category(),
                UnitPrice.of(price, "GBP"),
                line.quantity(),
                net,
                line.taxRate(),
                pounds(tax));
    }
}
