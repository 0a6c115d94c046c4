package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.tradepost.catalog.api.CatalogEvent;
import io.tradepost.catalog.api.CatalogEvent.ProductAttributed;
import io.tradepost.catalog.api.CatalogEvent.ProductCategorised;
import io.tradepost.catalog.api.CatalogEvent.ProductDescribed;
import io.tradepost.kernel.Sku;
import io.tradepost.query.views.TicketsView.Ticket;
import io.tradepost.starter.messages.MessageCatalog;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewritingViewIT {

    private static final Sku HEART = new Sku("heart");

    private ElasticsearchClient elasticsearch;
    private Home home;

    @BeforeEach
    void start() throws IOException {
        elasticsearch = ElasticsearchClient.of(
                c -> c.host(TestServers.elasticsearch().url()).jsonMapper(new Jackson3JsonpMapper()));
        elasticsearch.indices().delete(d -> d.index(TicketsView.INDEX.name()).ignoreUnavailable(true));
        DeadLetters.INDEX.ensure(elasticsearch);
        home = new Home(TicketsView.INDEX.name(), TicketsView.INDEX.ensure(elasticsearch), TicketsView.INDEX.writes());
        Markers.ensure(elasticsearch, home);
    }

    @AfterEach
    void stop() throws IOException {
        elasticsearch.close();
    }

    @Test
    void factsOfTheSameBiteAndOfEarlierOnesAreToldAnew() throws IOException {
        project(attributed(0, "colour"));
        project(attributed(1, "size"), categorised(2, "Love"), attributed(3, "weight"));

        assertThat(categories("colour", "size", "weight"))
                .isEqualTo(Map.of("colour", "Love", "size", "Love", "weight", "none"));
    }

    @Test
    void theLastWordStaysWhateverIsDeliveredAgain() throws IOException {
        List<ConsumerRecord<String, byte[]>> all =
                List.of(attributed(0, "colour"), categorised(1, "Love"), attributed(2, "size"), categorised(3, "Home"));
        for (int from = 0; from < all.size(); from++) {
            projector().project(all.subList(from, all.size()));
        }
        projector().project(all.subList(0, 2));

        assertThat(categories("colour", "size")).isEqualTo(Map.of("colour", "Home", "size", "Home"));
    }

    @Test
    void manyFactsAreFoundToo() throws IOException {
        String[] names = IntStream.range(0, 2_500).mapToObj(i -> "n" + i).toArray(String[]::new);
        project(attributed(0, names), categorised(1, "Love"));

        assertThat(categories(names).values()).containsOnly("Love").hasSize(2_500);
    }

    @Test
    void whatFollowsAPoisonEventOfItsKeyWaits() throws IOException {
        project(attributed(0, "colour"), record(1, new ProductDescribed(HEART, "Heart", null)), categorised(2, "Love"));

        assertThat(categories("colour")).isEqualTo(Map.of("colour", "none"));
    }

    @SafeVarargs
    private void project(ConsumerRecord<String, byte[]>... records) throws IOException {
        projector().project(List.of(records));
    }

    private Projector<?, ?> projector() throws IOException {
        return Projector.of(new TicketsView(), home, MessageCatalog.of(CatalogEvent.class), elasticsearch);
    }

    private Map<String, String> categories(String... names) throws IOException {
        Set<String> ids = Arrays.stream(names).map(name -> "heart:" + name).collect(Collectors.toSet());
        Map<String, String> found = new TreeMap<>();
        new VersionedDocuments<>(elasticsearch, home, Ticket.class)
                .read(ids)
                .forEach((id, ticket) -> found.put(
                        id.substring("heart:".length()),
                        Objects.requireNonNullElse(ticket.document().category(), "none")));
        return found;
    }

    private static ConsumerRecord<String, byte[]> attributed(long sequence, String... names) {
        return record(
                sequence,
                new ProductAttributed(HEART, Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> 1))));
    }

    private static ConsumerRecord<String, byte[]> categorised(long sequence, String category) {
        return record(sequence, new ProductCategorised(HEART, category));
    }

    private static ConsumerRecord<String, byte[]> record(long sequence, CatalogEvent event) {
        return Deliveries.of(0, 10 + sequence, "heart", sequence, event);
    }
}
