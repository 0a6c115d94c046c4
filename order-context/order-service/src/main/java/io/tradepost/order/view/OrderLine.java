package io.tradepost.order.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Sku;
import io.tradepost.order.api.OrderEvent.Line;
import org.jspecify.annotations.Nullable;

/** A line as bought. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderLine(
        int line, Sku sku, String name, @Nullable String category, Money unitPrice, long quantity, Money amount) {

    public static OrderLine of(Line line) {
        return new OrderLine(
                line.line(),
                line.sku(),
                line.name(),
                line.category(),
                line.unitPrice(),
                line.quantity(),
                line.amount());
    }
}
