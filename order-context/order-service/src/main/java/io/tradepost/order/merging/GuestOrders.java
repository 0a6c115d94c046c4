package io.tradepost.order.merging;

import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import io.tradepost.order.view.OrderIndex;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Attributes a guest's orders to the customer whom the guest turned out to be, and remembers those that are still to come.
 * An order of a registered customer is not touched.
 */
@Component
@ProcessingGroup("replicas")
final class GuestOrders {

    private static final Logger LOG = LoggerFactory.getLogger(GuestOrders.class);

    private final OrderIndex orders;
    private final GuestClaims claims;
    private final CommandGateway commands;

    GuestOrders(OrderIndex orders, GuestClaims claims, CommandGateway commands) {
        this.orders = orders;
        this.claims = claims;
        this.commands = commands;
    }

    @EventHandler
    void on(GuestMerged merged) {
        claims.close();
        Map<OrderId, Optional<CustomerId>> known = orders.customers(merged.orderIds());
        for (OrderId orderId : merged.orderIds()) {
            Optional<CustomerId> customer = known.get(orderId);
            if (customer == null) {
                claims.keep(orderId, merged.customerId());
            } else if (customer.isEmpty()) {
                commands.sendAndWait(new AttributeOrder(orderId, merged.customerId()));
            } else if (!customer.get().equals(merged.customerId())) {
                LOG.info("order {} stays with {}, {} did not place it", orderId, customer.get(), merged.customerId());
            }
        }
    }
}
