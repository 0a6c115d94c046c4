package io.tradepost.sagas.amendment;

import io.tradepost.inventory.api.InventoryCommand.ReleaseSome;
import io.tradepost.inventory.api.InventoryCommand.ReserveMore;
import io.tradepost.inventory.api.InventoryEvent.MoreStockRejected;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an amendment asks of each context. All of it goes under the amendment's own id, so that every answer finds its
 * way; of the two releases one at most is ever asked for.
 *
 * @param reserve beyond what is reserved
 * @param release what is no longer needed
 * @param extra beyond what is authorised
 */
record Amendment(ChangeId id, List<SkuQuantity> reserve, List<SkuQuantity> release, Money extra) {

    private static final int SKUS_NAMED = 5;

    static Amendment of(OrderAmendmentRequested requested) {
        return new Amendment(requested.amendmentId(), requested.reserve(), requested.release(), requested.extra());
    }

    boolean needsMoney() {
        return extra.minor() > 0;
    }

    ReserveMore reserveMore() {
        return new ReserveMore(order(), id, reserve);
    }

    IncreaseAuthorization increaseAuthorization() {
        return new IncreaseAuthorization(PaymentId.of(order()), order(), id, extra);
    }

    ApplyAmendment apply() {
        return new ApplyAmendment(order(), id);
    }

    ReleaseSome releaseWhatIsLeftOver() {
        return new ReleaseSome(order(), id, release);
    }

    ReleaseSome releaseWhatWasReserved() {
        return new ReleaseSome(order(), id, reserve);
    }

    DecreaseAuthorization decreaseAuthorization() {
        return new DecreaseAuthorization(PaymentId.of(order()), order(), id);
    }

    static String reason(MoreStockRejected rejected) {
        return rejected.shortages().stream()
                .limit(SKUS_NAMED)
                .map(shortage -> shortage.sku() + " (" + shortage.requested() + " more wanted, " + shortage.available()
                        + " available)")
                .collect(Collectors.joining(", ", "out of stock: ", ""));
    }

    private OrderId order() {
        return id.orderId();
    }
}
