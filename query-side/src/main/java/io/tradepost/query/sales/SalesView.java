package io.tradepost.query.sales;

import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderAttributed;
import io.tradepost.order.api.OrderEvent.OrderShipped;
import io.tradepost.order.api.OrderEvent.ReturnReceived;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.SalesEvent;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.sales.SalesFact.Fact;
import io.tradepost.query.sales.SalesFact.Occasion;
import io.tradepost.query.views.RewritingView;
import io.tradepost.starter.messages.Envelope;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class SalesView implements RewritingView<SalesEvent, SalesFact> {

    public static final Index INDEX = new Index("sales", 2);

    @Override
    public Index index() {
        return INDEX;
    }

    @Override
    public Set<Class<? extends SalesEvent>> vocabularies() {
        return Set.of(OrderShipped.class, ReturnReceived.class, CreditIssued.class, OrderAttributed.class);
    }

    @Override
    public Class<SalesFact> document() {
        return SalesFact.class;
    }

    @Override
    public Map<String, SalesFact> of(SalesEvent event, Envelope message) {
        return switch (event) {
            case OrderShipped e -> facts(e.shipmentId().toString(), e.lines(), sale(e, message.time()));
            case ReturnReceived e -> facts(e.returnId().toString(), e.lines(), comeback(e, message.time()));
            case CreditIssued e -> facts(e.creditId().value(), e.lines(), credit(e, message.time()));
            case OrderEvent e -> Map.of();
        };
    }

    /** What a guest bought belongs to the customer who the guest turned out to be. */
    @Override
    public @Nullable Earlier earlier(SalesEvent event) {
        return event instanceof OrderAttributed attributed
                ? new Earlier("orderId", attributed.orderId().value())
                : null;
    }

    @Override
    public Map<String, SalesFact> rewritten(SalesEvent event, Map<String, SalesFact> earlier, Envelope message) {
        if (!(event instanceof OrderAttributed attributed)) {
            return Map.of();
        }
        Map<String, SalesFact> now = new LinkedHashMap<>();
        earlier.forEach((id, fact) -> now.put(id, fact.boughtBy(attributed.customerId())));
        return now;
    }

    private static Occasion sale(OrderShipped e, Instant recordedAt) {
        return new Occasion(
                Fact.SALE,
                e.orderId(),
                e.shipmentId(),
                null,
                e.customerId(),
                e.country(),
                null,
                e.shippedAt(),
                recordedAt);
    }

    private static Occasion comeback(ReturnReceived e, Instant recordedAt) {
        return new Occasion(
                Fact.RETURN,
                e.orderId(),
                e.returnId(),
                null,
                e.customerId(),
                e.country(),
                e.warehouse(),
                e.receivedAt(),
                recordedAt);
    }

    private static Occasion credit(CreditIssued e, Instant recordedAt) {
        return new Occasion(
                Fact.CREDIT, null, null, e.creditId(), e.customerId(), e.country(), null, e.issuedAt(), recordedAt);
    }

    private static Map<String, SalesFact> facts(String change, List<OrderLine> lines, Occasion occasion) {
        Map<String, SalesFact> facts = new LinkedHashMap<>();
        lines.forEach(line -> facts.put(change + ":" + line.line(), occasion.of(line)));
        return facts;
    }
}
