package io.tradepost.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the query side asks of the server, so that a jar that Maven Central lacks is missed here and not there. */
class ElasticsearchFeaturesIT {

    private static final String INDEX = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "analysis": {
               "filter": {"prefixes": {"type": "edge_ngram", "min_gram": 2, "max_gram": 10},
                          "english": {"type": "stemmer", "language": "english"}},
               "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}},
               "analyzer": {
                 "words": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding", "english"]},
                 "typed": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding"]},
                 "starts": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding", "prefixes"]}}}},
             "mappings": {"dynamic": "strict", "properties": {
               "name": {"type": "text", "analyzer": "words", "fields": {
                 "start": {"type": "text", "analyzer": "starts", "search_analyzer": "typed"},
                 "exact": {"type": "keyword", "normalizer": "folded"}}},
               "status": {"type": "keyword"}, "pence": {"type": "long"},
               "lines": {"type": "nested", "properties": {"sku": {"type": "keyword"}, "quantity": {"type": "integer"}}}}}}
            """;

    private static ElasticsearchServer server;
    private static ElasticsearchClient client;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("tradepost.servers.c1", "true");
        server = ElasticsearchServer.start(Homes.fresh("elasticsearch-features"), 0);
        client = ElasticsearchClient.of(b -> b.host(server.url()));
        client.indices().create(c -> c.index("orders-1").withJson(new StringReader(INDEX)));
        client.indices()
                .updateAliases(
                        u -> u.actions(a -> a.add(x -> x.index("orders-1").alias("orders"))));
        assertThat(bulk(
                                2,
                                order("Café tables", "CONFIRMED", 1250, "A", 1),
                                order("Zürich lantern", "PLACED", 300, "B", 9))
                        .errors())
                .isFalse();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void anOlderVersionInABulkIsRefusedAndChangesNothing() throws IOException {
        BulkResponse repeated = bulk(1, order("Other", "REJECTED", 1, "C", 1));
        assertThat(repeated.items().getFirst().status()).isEqualTo(409);
        assertThat(names(Query.of(q -> q.matchAll(m -> m)))).doesNotContain("Other");
    }

    @Test
    void wordsAreFoundInAnyFormAndMarked() throws IOException {
        SearchResponse<Map<String, Object>> found = client.search(
                s -> s.index("orders")
                        .query(q -> q.match(m -> m.field("name").query("cafe table")))
                        .highlight(h -> h.fields(NamedValue.of("name", HighlightField.of(f -> f)))),
                mapType());
        assertThat(found.hits().hits().getFirst().highlight().get("name"))
                .containsExactly("<em>Café</em> <em>tables</em>");
    }

    @Test
    void beginningsOfWordsAreFound() throws IOException {
        assertThat(names(Query.of(q -> q.match(m -> m.field("name.start").query("zur")))))
                .containsExactly("Zürich lantern");
    }

    @Test
    void mistypedWordsAreFound() throws IOException {
        assertThat(names(Query.of(
                        q -> q.match(m -> m.field("name.start").query("lantren").fuzziness("AUTO")))))
                .containsExactly("Zürich lantern");
    }

    @Test
    void exactNamesAreFoundInAnyCase() throws IOException {
        assertThat(names(Query.of(q -> q.term(t -> t.field("name.exact").value("CAFE TABLES")))))
                .containsExactly("Café tables");
    }

    @Test
    void aLineIsMatchedAsAWhole() throws IOException {
        assertThat(names(line("B", 9))).containsExactly("Zürich lantern");
        assertThat(names(line("A", 9))).isEmpty();
    }

    @Test
    void valuesAreCountedAndSummed() throws IOException {
        var sums = client.search(
                        s -> s.index("orders")
                                .size(0)
                                .aggregations(
                                        "statuses",
                                        a -> a.terms(t -> t.field("status"))
                                                .aggregations("pence", p -> p.sum(x -> x.field("pence")))),
                        mapType())
                .aggregations()
                .get("statuses")
                .sterms()
                .buckets()
                .array();
        assertThat(sums)
                .extracting(
                        b -> b.key().stringValue(),
                        b -> b.docCount(),
                        b -> b.aggregations().get("pence").sum().value())
                .containsExactlyInAnyOrder(tuple("CONFIRMED", 1L, 1250.0), tuple("PLACED", 1L, 300.0));
    }

    @Test
    void pagesOverAPointInTimeNeitherRepeatNorMiss() throws IOException {
        String point = client.openPointInTime(o -> o.index("orders").keepAlive(k -> k.time("1m")))
                .id();
        List<Long> pence = new ArrayList<>();
        List<FieldValue> after = List.of();
        do {
            List<FieldValue> from = after;
            var hits = client.search(
                            s -> {
                                s.size(1).pit(p -> p.id(point).keepAlive(k -> k.time("1m")));
                                s.sort(o -> o.field(f -> f.field("pence").order(SortOrder.Desc)));
                                return from.isEmpty() ? s : s.searchAfter(from);
                            },
                            mapType())
                    .hits()
                    .hits();
            after = hits.isEmpty() ? List.of() : hits.getLast().sort();
            hits.forEach(hit -> pence.add(((Number) hit.source().get("pence")).longValue()));
        } while (!after.isEmpty());
        assertThat(pence).containsExactly(1250L, 300L);
    }

    @Test
    void anAliasMovesInOneStep() throws IOException {
        client.indices().create(c -> c.index("views-1").withJson(new StringReader(INDEX)));
        client.indices().create(c -> c.index("views-2").withJson(new StringReader(INDEX)));
        client.indices()
                .updateAliases(u -> u.actions(a -> a.add(x -> x.index("views-1").alias("views"))));
        client.indices()
                .updateAliases(u -> u.actions(a -> a.removeIndex(x -> x.index("views-1")))
                        .actions(a -> a.add(x -> x.index("views-2").alias("views"))));
        assertThat(client.indices().getAlias(g -> g.name("views")).aliases()).containsOnlyKeys("views-2");
    }

    private static Query line(String sku, int quantity) {
        return Query.of(q -> q.nested(n -> n.path("lines")
                .query(l -> l.bool(b -> b.filter(
                                f -> f.term(t -> t.field("lines.sku").value(sku)))
                        .filter(f -> f.term(t -> t.field("lines.quantity").value(quantity)))))));
    }

    private static List<String> names(Query query) throws IOException {
        return client.search(s -> s.index("orders").query(query), mapType()).hits().hits().stream()
                .map(hit -> (String) hit.source().get("name"))
                .toList();
    }

    private static Map<String, Object> order(String name, String status, long pence, String sku, int quantity) {
        return Map.of(
                "name",
                name,
                "status",
                status,
                "pence",
                pence,
                "lines",
                List.of(Map.of("sku", sku, "quantity", quantity)));
    }

    @SafeVarargs
    private static BulkResponse bulk(long version, Map<String, Object>... documents) throws IOException {
        return client.bulk(b -> {
            for (int i = 0; i < documents.length; i++) {
                String id = "order-" + i;
                Map<String, Object> document = documents[i];
                b.operations(o -> o.index(x -> x.index("orders")
                        .id(id)
                        .version(version)
                        .versionType(VersionType.External)
                        .document(document)));
            }
            return b.refresh(Refresh.True);
        });
    }

    @SuppressWarnings("unchecked")
    private static Class<Map<String, Object>> mapType() {
        return (Class<Map<String, Object>>) (Class<?>) Map.class;
    }
}
