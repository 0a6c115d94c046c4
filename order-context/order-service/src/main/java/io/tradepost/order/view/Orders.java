package io.tradepost.order.view;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sealed;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.life.OrderStatus;
import io.tradepost.order.personal.Guest;
import io.tradepost.order.personal.ShippingAddress;
import io.tradepost.starter.personal.KeyRing;
import io.tradepost.starter.personal.PersonalDataVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        List<Row> rows = jdbc.sql("select * from order_view where order_id = any(?)")
                .param(keys(orderIds))
                .query(this::row)
                .list();
        KeyRing keys = vault.keysOf(rows.stream().flatMap(Row::subjects).collect(toSet()));
        return rows.stream().map(row -> row.open(keys)).collect(toMap(OrderView::orderId, Function.identity()));
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

    private Row row(ResultSet row, int number) throws SQLException {
        String code = row.getString("reason_code");
        return new Row(
                new OrderId(row.getString("order_id")),
                OrderStatus.valueOf(row.getString("status")),
                code == null ? null : RejectionCode.valueOf(code),
                row.getString("reason"),
                json.readValue(row.getString("document"), OrderDocument.class),
                row.getLong("version"));
    }

    private static String[] keys(Collection<OrderId> orderIds) {
        return orderIds.stream().map(OrderId::value).toArray(String[]::new);
    }

    /** As stored: opened only when the row's connection is given back. */
    private record Row(
            OrderId orderId,
            OrderStatus status,
            @Nullable RejectionCode code,
            @Nullable String reason,
            OrderDocument document,
            long version) {

        Stream<String> subjects() {
            return Stream.of(document.buyer().guest(), address())
                    .flatMap(Stream::ofNullable)
                    .map(Sealed::subject);
        }

        OrderView open(KeyRing keys) {
            return new OrderView(
                    orderId,
                    status,
                    code,
                    reason,
                    document.buyer().customerId(),
                    open(keys, document.buyer().guest(), Guest.class),
                    open(keys, address(), ShippingAddress.class),
                    document.lines(),
                    document.total(),
                    document.placedAt(),
                    version);
        }

        private @Nullable Sealed address() {
            return document.shipTo() == null ? null : document.shipTo().address();
        }

        private static <T> @Nullable T open(KeyRing keys, @Nullable Sealed sealed, Class<T> type) {
            return sealed == null ? null : keys.open(sealed, type).orElse(null);
        }
    }
}
