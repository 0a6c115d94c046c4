package io.tradepost.order.placing;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.starter.personal.PersonalDataVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what a request says about people under the order's own key. */
@Component
final class PersonalParts {

    private final PersonalDataVault vault;

    PersonalParts(PersonalDataVault vault) {
        this.vault = vault;
    }

    static String subject(OrderId orderId) {
        return "order:" + orderId;
    }

    Buyer buyer(NewOrder order) {
        return new Buyer(order.customerId(), order.guest() == null ? null : seal(order, order.guest()));
    }

    @Nullable
    ShipTo shipTo(NewOrder order) {
        return order.shippingAddress() == null
                ? null
                : new ShipTo(
                        seal(order, order.shippingAddress()),
                        order.shippingAddress().country());
    }

    private Sealed seal(NewOrder order, Object document) {
        return vault.seal(subject(order.id()), document);
    }
}
