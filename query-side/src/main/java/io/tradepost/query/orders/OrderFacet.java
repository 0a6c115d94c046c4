package io.tradepost.query.orders;

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
    CURRENCY("currency");

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
            case COUNTRY, CATEGORY, CURRENCY -> List.of();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
