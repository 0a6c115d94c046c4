package io.tradepost.imports.matching;

import io.tradepost.kernel.UnitPrice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one customer has bought of one code so far, the newest on top. */
final class Shelf {

    private final Deque<Sold> bought = new ArrayDeque<>();

    void bought(Sold line) {
        bought.push(line);
    }

    /** Takes from the newest until all is returned or nothing is left; the rest belongs to no order. */
    void returned(int fileLine, String invoice, int quantity, UnitPrice price, Consumer<Part> parts) {
        int returned = 0;
        for (int seq = 0; returned < quantity; seq++) {
            Sold newest = bought.poll();
            int taken = Math.min(quantity - returned, newest == null ? quantity : newest.left());
            if (newest != null && newest.left() > taken) {
                bought.push(new Sold(newest.orderId(), newest.line(), newest.left() - taken));
            }
            parts.accept(part(fileLine, seq, invoice, newest, returned, taken, price));
            returned += taken;
        }
    }

    private static Part part(
            int fileLine, int seq, String invoice, @Nullable Sold from, int before, int taken, UnitPrice price) {
        long value = price.times(before + taken).minus(price.times(before)).minor();
        return new Part(fileLine, seq, invoice, from, taken, value);
    }
}
