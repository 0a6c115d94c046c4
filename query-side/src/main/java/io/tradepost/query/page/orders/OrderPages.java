package io.tradepost.query.page.orders;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.live.Marks;
import io.tradepost.query.orders.OrderDetail;
import io.tradepost.query.orders.OrderPage;
import io.tradepost.query.orders.Orders;
import io.tradepost.query.page.NotThere;
import io.tradepost.query.payments.Payments;
import io.tradepost.ui.Page;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One order: what it is, its money, its story; each part can be fetched again alone. */
@Page
class OrderPages {

    private final Orders orders;
    private final Payments payments;
    private final Stories stories;
    private final Marks marks;

    OrderPages(Orders orders, Payments payments, Stories stories, Marks marks) {
        this.orders = orders;
        this.payments = payments;
        this.stories = stories;
        this.marks = marks;
    }

    @GetMapping("/orders/{orderId}")
    @Reads({"orders", "payments", "activity"})
    String show(@PathVariable OrderId orderId, Model model) {
        model.addAttribute("mark", marks.of(orderId));
        order(orderId, model);
        money(orderId, model);
        story(orderId, model);
        return "order";
    }

    @GetMapping("/orders/{orderId}/panels/order")
    @Reads("orders")
    String order(@PathVariable OrderId orderId, Model model) {
        OrderDetail order = orders.of(orderId)
                .orElseThrow(() -> NotThere.because("There is no order " + orderId + ", or not yet."));
        model.addAttribute("order", order);
        model.addAttribute("possible", Possible.of(order));
        model.addAttribute(
                "net",
                sum(order, order.lines().stream().map(OrderPage.Line::amount).toList()));
        model.addAttribute(
                "tax",
                sum(order, order.lines().stream().map(OrderPage.Line::tax).toList()));
        return "order-panel :: panel";
    }

    @GetMapping("/orders/{orderId}/panels/money")
    @Reads("payments")
    String money(@PathVariable OrderId orderId, Model model) {
        model.addAttribute("orderId", orderId);
        model.addAttribute("payment", payments.of(orderId).orElse(null));
        return "order-money :: panel";
    }

    @GetMapping("/orders/{orderId}/panels/timeline")
    @Reads("activity")
    String story(@PathVariable OrderId orderId, Model model) {
        model.addAttribute("orderId", orderId);
        model.addAttribute("story", stories.of(orderId));
        return "order-timeline :: panel";
    }

    private static Money sum(OrderDetail order, List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(order.total().unit()), Money::plus);
    }
}
