package io.tradepost.order.life;

import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import java.util.Objects;

/** What is paid back for a line: at the price agreed for the return, or else at the price that was paid. */
final class Refunding {

    private Refunding() {}

    static UnitPrice price(OrderBook book, ReturnLine asked) {
        return asked.refundPrice() == null ? line(book, asked).ordered().unitPrice() : asked.refundPrice();
    }

    /** @throws Refusal if there can be no such price */
    static OrderLine of(OrderBook book, ReturnLine asked, int index) {
        Line line = line(book, asked);
        UnitPrice price = price(book, asked);
        if (price.equals(line.ordered().unitPrice())) {
            return Parts.next(line.ordered(), line.returned(), asked.quantity());
        }
        if (!price.unit().equals(book.currency())) {
            throw refusal(OrderRefusal.MIXED_CURRENCIES, "the order is in " + book.currency(), index);
        }
        if (price.tenThousandths() < 0) {
            throw refusal(OrderRefusal.NEGATIVE_PRICE, "a price is not negative", index);
        }
        try {
            return Parts.at(price, line.ordered(), asked.quantity());
        } catch (ArithmeticException e) {
            throw refusal(OrderRefusal.AMOUNT_TOO_LARGE, "more money than can be counted", index);
        }
    }

    private static Refusal refusal(OrderRefusal reason, String detail, int index) {
        return new Refusal(reason, detail, Selection.pointer(index, "refundPrice"));
    }

    private static Line line(OrderBook book, ReturnLine asked) {
        return Objects.requireNonNull(book.find(asked.line()));
    }
}
