package io.tradepost.order.view;

import static java.util.stream.Collectors.toMap;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.life.OrderStatus;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import io.tradepost.starter.personal.PersonalDataVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the table {@code order_view} and opens what is sealed in it. */
@Component
public final class Orders {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataVault vault;

    Orders(JdbcClient jdbc, JsonMapper json, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    public Optional<OrderView> find(OrderId orderId) {
        return Optional.ofNullable(findAll(List.of(orderId)).get(orderId));
    }

    public Map<OrderId, OrderView> findAll(Collection<OrderId> orderIds) {
        return jdbc
                .sql("select * from order_view where order_id = any(?)")
                .param(keys(orderIds))
                .query(this::view)
                .list()
                .stream()
                .collect(toMap(OrderView::orderId, Function.identity()));
    }

    /** Of those orders that exist. */
    public Map<OrderId, String> requestFingerprints(Collection<OrderId> orderIds) {
        return jdbc
                .sql("select order_id, coalesce(request_fingerprint, '') from order_view where order_id = any(?)")
                .param(keys(orderIds))
                .query((row, number) -> Map.entry(new OrderId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private OrderView view(ResultSet row, int number) throws SQLException {
        OrderDocument document = json.readValue(row.getString("document"), OrderDocument.class);
        String code = row.getString("reason_code");
        return new OrderView(
                new OrderId(row.getString("order_id")),
                OrderStatus.valueOf(row.getString("status")),
                code == null ? null : RejectionCode.valueOf(code),
                row.getString("reason"),
                document.buyer().customerId(),
                open(document.buyer().guest(), Guest.class),
                document.shipTo() == null ? null : open(document.shipTo().address(), ShippingAddress.class),
                document.lines(),
                document.total(),
                document.placedAt(),
                row.getLong("version"));
    }

    private <T> @Nullable T open(@Nullable Sealed sealed, Class<T> type) {
        return sealed == null ? null : vault.open(sealed, type).orElse(null);
    }

    private static String[] keys(Collection<OrderId> orderIds) {
        return orderIds.stream().map(OrderId::value).toArray(String[]::new);
    }
}
