package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.catalog.api.CatalogEvent.ProductDiscontinued;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.inventory.api.InventoryEvent.Balance;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.kernel.Warehouse;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** {@link ShelvesView} on a real Elasticsearch, in an index made anew. */
final class Shelves implements AutoCloseable {

    static final int CATALOG = 0;
    static final int INVENTORY = 1;

    final ShelvesView view = new ShelvesView();
    final ElasticsearchClient elasticsearch;
    final Home home;

    Shelves() throws IOException {
        elasticsearch = ElasticsearchClient.of(
                c -> c.host(TestServers.elasticsearch().url()).jsonMapper(new Jackson3JsonpMapper()));
        elasticsearch.indices().delete(d -> d.index(ShelvesView.INDEX.name()).ignoreUnavailable(true));
        DeadLetters.INDEX.ensure(elasticsearch);
        home = new Home(ShelvesView.INDEX.name(), ShelvesView.INDEX.ensure(elasticsearch), ShelvesView.INDEX.writes());
        Markers.ensure(elasticsearch, home);
    }

    ViewProgress progress() {
        return new ViewProgress(elasticsearch, List.of(view), new Steps());
    }

    /** One of several that may write at once. */
    Projector<?, ?> writer() throws IOException {
        return Projector.of(view, home, MessageCatalog.of(view.vocabularies()), elasticsearch);
    }

    Shelf shelf(String id) throws IOException {
        GatheredDocuments<Shelf> documents = new GatheredDocuments<>(elasticsearch, home, Shelf.class);
        return Objects.requireNonNull(documents.read(Set.of(id)).get(id)).document();
    }

    JsonNode source(String id) throws IOException {
        return Objects.requireNonNull(elasticsearch
                .get(g -> g.index(home.name()).id(id), JsonNode.class)
                .source());
    }

    List<String> parked() throws IOException {
        elasticsearch.indices().refresh(r -> r.index(DeadLetters.INDEX.name()));
        return elasticsearch
                .search(
                        s -> s.index(DeadLetters.INDEX.name())
                                .query(q -> q.term(t -> t.field("uuid").value(home.uuid())))
                                .sort(o -> o.field(f -> f.field("offset"))),
                        JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .map(letter -> letter.get("offset").asLong() + " "
                        + letter.get("cause").asString())
                .toList();
    }

    static ConsumerRecord<String, byte[]> added(long offset, String sku, String category) {
        ProductAdded added =
                new ProductAdded(new Sku(sku), "A " + sku, null, category, UnitPrice.of("1.00", "GBP"), Map.of());
        return Deliveries.of(CATALOG, offset, sku, 0, added);
    }

    static ConsumerRecord<String, byte[]> poison(long offset, String sku) {
        return Deliveries.of(CATALOG, offset, sku, 1, new ProductDiscontinued(new Sku(sku)));
    }

    static ConsumerRecord<String, byte[]> received(long offset, String sku, long units) {
        return Deliveries.of(INVENTORY, offset, sku + "@W1", offset, stock(sku, units));
    }

    static InventoryEvent stock(String sku, long units) {
        return new InventoryEvent.StockReceived(
                new Sku(sku), new Warehouse("W1"), units, new Balance(units, 0), null, null);
    }

    @Override
    public void close() throws IOException {
        elasticsearch.close();
    }
}
