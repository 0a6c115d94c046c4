package io.tradepost.query.orders;

import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.query.search.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What orders are narrowed by and counted by. */
enum OrderFacet implements Facet {
    STATUS("status"),
    COUNTRY("country"),
    CATEGORY("categories"),
    GUEST("guest"),
    CURRENCY("currency"),
    HOLD("holds.cause"),
    RETURN("returns.status");

    private final String field;

    OrderFacet(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<String> possible() {
        return switch (this) {
            case STATUS ->
                Arrays.stream(OrderStatus.values()).map(OrderStatus::name).toList();
            case GUEST -> List.of("true", "false");
            case HOLD -> Arrays.stream(HoldCause.values()).map(HoldCause::name).toList();
            case RETURN ->
                Arrays.stream(ReturnStatus.values()).map(ReturnStatus::name).toList();
            case COUNTRY, CATEGORY, CURRENCY -> List.of();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
