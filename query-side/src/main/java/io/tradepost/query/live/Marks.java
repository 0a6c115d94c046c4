package io.tradepost.query.live;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A text per order that is another one when what its page shows has changed. */
@Component
public class Marks {

    private static final Logger LOG = LoggerFactory.getLogger(Marks.class);
    private static final String ORDERS = "orders";
    private static final String PAYMENTS = "payments";
    private static final String ACTIVITY = "activity";
    private static final String BY_ORDER = "byOrder";

    private final ElasticsearchClient elasticsearch;

    Marks(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Empty while nothing is known. */
    public String of(OrderId order) {
        return of(Set.of(order)).getOrDefault(order, "");
    }

    /** Nothing when Elasticsearch cannot be asked. */
    Map<OrderId, String> of(Collection<OrderId> orders) {
        Set<OrderId> distinct = new LinkedHashSet<>(orders);
        try {
            Map<String, String> documents = documents(distinct);
            Map<String, Long> entries = entries(distinct);
            Map<OrderId, String> marks = new HashMap<>();
            for (OrderId order : distinct) {
                marks.put(
                        order,
                        documents.getOrDefault(order.value(), "") + "."
                                + documents.getOrDefault(PaymentId.of(order).value(), "") + "."
                                + entries.getOrDefault(order.value(), 0L));
            }
            return marks;
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("changes are not known for now", e);
            return Map.of();
        }
    }

    private Map<String, String> documents(Set<OrderId> orders) throws IOException {
        MgetRequest.Builder request = new MgetRequest.Builder();
        for (OrderId order : orders) {
            request.docs(d -> d.index(ORDERS).id(order.value()).source(s -> s.fetch(false)));
            request.docs(d -> d.index(PAYMENTS).id(PaymentId.of(order).value()).source(s -> s.fetch(false)));
        }
        Map<String, String> marks = new HashMap<>();
        for (MultiGetResponseItem<Void> item :
                elasticsearch.mget(request.build(), Void.class).docs()) {
            if (item.isResult() && item.result().found()) {
                GetResult<Void> found = item.result();
                marks.put(found.id(), String.valueOf(found.seqNo()));
            }
        }
        return marks;
    }

    /** A filter per order: the field is searched only, never gathered. */
    private Map<String, Long> entries(Set<OrderId> orders) throws IOException {
        Map<String, Query> filters = orders.stream()
                .collect(Collectors.toMap(
                        OrderId::value,
                        order -> Query.of(q -> q.term(t -> t.field("orderId").value(order.value())))));
        SearchResponse<Void> answer = elasticsearch.search(
                s -> s.index(ACTIVITY)
                        .ignoreUnavailable(true)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(false))
                        .aggregations(BY_ORDER, a -> a.filters(f -> f.filters(b -> b.keyed(filters)))),
                Void.class);
        Map<String, Long> counts = new HashMap<>();
        Aggregate byOrder = answer.aggregations().get(BY_ORDER);
        if (byOrder != null) {
            byOrder.filters().buckets().keyed().forEach((order, bucket) -> counts.put(order, bucket.docCount()));
        }
        return counts;
    }
}
