package io.tradepost.order.merging;

import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import io.tradepost.order.view.OrderIndex;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Attributes a guest's orders to the customer whom the guest turned out to be; others are not touched. */
@Component
@ProcessingGroup("replicas")
final class GuestOrders {

    private final OrderIndex orders;
    private final CommandGateway commands;

    GuestOrders(OrderIndex orders, CommandGateway commands) {
        this.orders = orders;
        this.commands = commands;
    }

    @EventHandler
    void on(GuestMerged merged) {
        orders.ofGuests(merged.orderIds())
                .forEach(orderId -> commands.sendAndWait(new AttributeOrder(orderId, merged.customerId())));
    }
}
