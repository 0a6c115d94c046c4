package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.Answers.*;
import static io.tradepost.sagas.Examples.*;

import io.tradepost.inventory.api.InventoryCommand.CommitStock;
import io.tradepost.inventory.api.InventoryCommand.ReleaseStock;
import io.tradepost.inventory.api.InventoryCommand.ReserveStock;
import io.tradepost.kernel.Event;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderEvent.OrderCancelled;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The contexts as a fulfilment meets them: each does what it is asked once, is silent about a repeat, and what it says
 * comes in its own order, whatever the others say meanwhile.
 */
final class World {

    /** What it decides when it is asked. */
    record Temper(boolean inStock, boolean solvent, boolean reviewed, boolean captureDeclinedOnce) {}

    enum Stock {
        UNTOUCHED,
        RESERVED,
        REFUSED,
        RELEASED,
        COMMITTED
    }

    enum Payment {
        UNTOUCHED,
        AUTHORIZED,
        DECLINED,
        VOIDED,
        CAPTURED
    }

    enum Order {
        PLACED,
        CONFIRMED,
        REJECTED,
        CANCELLED,
        SHIPPED
    }

    private final Temper temper;
    private final List<Object> asked = new ArrayList<>();
    private final Map<Party, Queue<Event>> said = new EnumMap<>(Party.class);
    private boolean captureWasDeclined;
    private Stock stock = Stock.UNTOUCHED;
    private Payment payment = Payment.UNTOUCHED;
    private Order order = Order.PLACED;

    World(Temper temper) {
        this.temper = temper;
        for (Party party : Party.values()) {
            said.put(party, new ArrayDeque<>());
        }
    }

    void ask(Object command) {
        asked.add(command);
        switch (command) {
            case ReserveStock _
            when stock == Stock.UNTOUCHED -> {
                stock = temper.inStock() ? Stock.RESERVED : Stock.REFUSED;
                say(Party.STOCK, temper.inStock() ? reserved() : outOfStock());
            }
            case ReleaseStock _
            when stock != Stock.RELEASED -> {
                stock = Stock.RELEASED;
                say(Party.STOCK, released());
            }
            case CommitStock commit
            when stock == Stock.RESERVED -> {
                stock = Stock.COMMITTED;
                say(Party.STOCK, committed(commit.changeId()));
            }
            case AuthorizePayment _ when payment == Payment.UNTOUCHED -> authorize();
            case VoidPayment _
            when payment != Payment.VOIDED -> {
                payment = Payment.VOIDED;
                say(Party.PAYMENT, voided());
            }
            case CapturePayment capture when payment == Payment.AUTHORIZED -> capture(capture);
            case ConfirmOrder _
            when order == Order.PLACED -> {
                order = Order.CONFIRMED;
                say(Party.ORDER, confirmed());
            }
            case RejectOrder reject
            when order == Order.PLACED -> {
                order = Order.REJECTED;
                say(Party.ORDER, rejected(reject.code()));
            }
            default -> {}
        }
    }

    private void authorize() {
        if (temper.reviewed()) {
            say(Party.PAYMENT, heldForReview());
        }
        payment = temper.solvent() ? Payment.AUTHORIZED : Payment.DECLINED;
        say(Party.PAYMENT, temper.solvent() ? authorized() : declined());
    }

    private void capture(CapturePayment capture) {
        if (temper.captureDeclinedOnce() && !captureWasDeclined) {
            captureWasDeclined = true;
            say(Party.PAYMENT, captureDeclined(capture.changeId(), capture.amount()));
        } else {
            payment = Payment.CAPTURED;
            say(Party.PAYMENT, captured(capture.changeId(), capture.amount()));
        }
    }

    /** The buyer cancels, while that is possible. */
    void cancel() {
        if (order == Order.PLACED || order == Order.CONFIRMED) {
            say(Party.ORDER, new OrderCancelled(ORDER, "changed my mind", order == Order.CONFIRMED));
            order = Order.CANCELLED;
        }
    }

    void ship() {
        if (order == Order.CONFIRMED) {
            order = Order.SHIPPED;
            say(Party.ORDER, shipped(ORDER));
        }
    }

    /** The next of what this one says. */
    Optional<Event> hear(Party party) {
        return Optional.ofNullable(said.get(party).poll());
    }

    boolean isSilent() {
        return said.values().stream().allMatch(Queue::isEmpty);
    }

    private void say(Party party, Event event) {
        said.get(party).add(event);
    }

    List<Object> asked() {
        return asked;
    }

    Stock stock() {
        return stock;
    }

    Payment payment() {
        return payment;
    }

    Order order() {
        return order;
    }
}
