package io.tradepost.order.placing;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderEvent.Buyer;
import io.tradepost.order.api.OrderEvent.ShipTo;
import io.tradepost.order.personal.Guest;
import io.tradepost.starter.personal.PersonalDataVault;
import java.util.Collection;
import java.util.List;
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

    /** Has the keys of many orders made at once. */
    void prepare(Collection<NewOrder> orders) {
        List<String> subjects = orders.stream()
                .filter(order -> named(order.guest()) || order.shippingAddress() != null)
                .map(order -> subject(order.id()))
                .toList();
        if (!subjects.isEmpty()) {
            vault.prepare(subjects);
        }
    }

    Buyer buyer(NewOrder order) {
        Guest guest = order.guest();
        return new Buyer(order.customerId(), guest != null && named(guest) ? seal(order, guest) : null);
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

    private static boolean named(@Nullable Guest guest) {
        return guest != null && !guest.unnamed();
    }

    private Sealed seal(NewOrder order, Object document) {
        return vault.seal(subject(order.id()), document);
    }
}
