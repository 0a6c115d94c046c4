package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRefused;
import io.tradepost.order.api.OrderEvent.OrderAmendmentRequested;
import io.tradepost.order.api.OrderLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param lines all lines of the order as they were asked for
 * @param reasonCode why it was refused, for programs; {@code reason} is for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Amendment(
        String reference,
        Status status,
        List<OrderLine> lines,
        Money total,
        @Nullable AmendmentRefusalCode reasonCode,
        @Nullable String reason) {

    public enum Status {
        REQUESTED,
        APPLIED,
        REFUSED
    }

    static Amendment of(OrderAmendmentRequested requested) {
        return new Amendment(
                requested.amendmentId().reference(),
                Status.REQUESTED,
                requested.lines(),
                requested.total(),
                null,
                null);
    }

    Amendment applied() {
        return new Amendment(reference, Status.APPLIED, lines, total, null, null);
    }

    Amendment refused(OrderAmendmentRefused refused) {
        return new Amendment(reference, Status.REFUSED, lines, total, refused.code(), refused.reason());
    }
}
