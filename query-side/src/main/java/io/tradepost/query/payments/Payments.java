package io.tradepost.query.payments;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.query.search.Searching;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Payments {

    private final Searching searching;

    Payments(Searching searching) {
        this.searching = searching;
    }

    /** As it is now, unlike a search. Empty while nothing was asked of payment. */
    public Optional<PaymentBook> of(OrderId orderId) {
        return searching
                .one(PaymentsView.INDEX, PaymentId.of(orderId).value(), PaymentDocument.class)
                .map(PaymentBook::of);
    }
}
