package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import io.tradepost.kernel.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a view is with a key, where its documents do not tell: an empty document per key whose version is the
 * sequence of the last event that the view has seen plus one. In an index beside the view's own, which goes with it.
 */
final class Markers {

    private static final Map<String, String> EMPTY = Map.of();
    private static final String MAPPING = "/query/mappings/seen-v1.json";

    private Markers() {}

    static String indexOf(String home) {
        return "seen-" + home;
    }

    static String idOf(Home home, Key key) {
        return home.uuid() + ":" + key.context() + ":" + key.key();
    }

    static void ensure(ElasticsearchClient elasticsearch, Home home) throws IOException {
        String index = indexOf(home.name());
        if (elasticsearch.indices().exists(e -> e.index(index)).value()) {
            return;
        }
        try (InputStream mapping = Objects.requireNonNull(Markers.class.getResourceAsStream(MAPPING))) {
            elasticsearch.indices().create(c -> c.index(index).withJson(mapping).aliases(writesOf(home), a -> a));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    /** After the documents are there, so that who finds a marker finds them. */
    static <E extends Event> void write(
            ElasticsearchClient elasticsearch, Home home, View<E, ?> view, List<Incoming<E>> taken) throws IOException {
        Map<Key, Long> latest = new HashMap<>();
        for (Incoming<E> incoming : taken) {
            if (incoming.event() == null
                    || showing(view, incoming.key(), incoming.message().sequence()) == null) {
                latest.merge(incoming.key(), incoming.version(), Math::max);
            }
        }
        List<BulkOperation> operations = latest.entrySet().stream()
                .filter(marker -> DocumentId.fits(idOf(home, marker.getKey())))
                .map(marker -> BulkOperation.of(op -> op.index(i -> i.index(writesOf(home))
                        .requireAlias(true)
                        .id(idOf(home, marker.getKey()))
                        .versionType(VersionType.External)
                        .version(marker.getValue())
                        .document(EMPTY))))
                .toList();
        Bulk.Unwritten unwritten = Bulk.write(elasticsearch, operations);
        if (!unwritten.refused().isEmpty()) {
            throw new IOException("cannot mark: " + unwritten.refused().values());
        }
    }

    /** The document by which the view itself shows that it has seen an event; null where none does. */
    static @Nullable String showing(View<?, ?> view, Key key, long sequence) {
        return switch (view) {
            case AggregateView<?, ?> aggregates -> key.key();
            case GatheredView<?, ?> gathered -> null;
            case FactsView<?, ?> facts -> facts.idOf(key.context(), key.key(), sequence);
        };
    }

    private static String writesOf(Home home) {
        return indexOf(home.name()) + "-writes";
    }
}
