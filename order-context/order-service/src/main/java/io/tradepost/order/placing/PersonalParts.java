package io.tradepost.order.placing;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.order.personal.Guest;
import io.tradepost.starter.personal.PersonalDataVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what a request says about people under the order's own key; of a guest who said nothing there is nothing to seal. */
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
        Guest guest = order.guest();
        return new Buyer(order.customerId(), guest == null || guest.unnamed() ? null : seal(order, guest));
    }

    @Nullable
    ShipTo shipTo(NewOrder order) {
        if (order.shippingAddress() != null) {
            return new ShipTo(
                    seal(order, order.shippingAddress()),
                    order.shippingAddress().country());
        }
        return order.shipToCountry() == null ? null : new ShipTo(null, order.shipToCountry());
    }

    private Sealed seal(NewOrder order, Object document) {
        return vault.seal(subject(order.id()), document);
    }
}
