package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.tradepost.query.views.Gathered.Place;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents with a member {@code positions} of the engine's own, written where they still are as they were read. */
final class GatheredDocuments<D> {

    static final String POSITIONS = "positions";

    private final ElasticsearchClient elasticsearch;
    private final Home home;
    private final Class<D> type;
    private final JsonMapper json;

    GatheredDocuments(ElasticsearchClient elasticsearch, Home home, Class<D> type) {
        this.elasticsearch = elasticsearch;
        this.home = home;
        this.type = type;
        this.json = ((Jackson3JsonpMapper) elasticsearch._jsonpMapper()).objectMapper();
    }

    Map<String, Gathered<D>> read(Set<String> ids) throws IOException {
        Map<String, Gathered<D>> found = new HashMap<>();
        for (GetResult<ObjectNode> result : Bulk.read(elasticsearch, home, ids, ObjectNode.class)) {
            ObjectNode source = Objects.requireNonNull(result.source());
            Map<String, Long> positions = new HashMap<>();
            JsonNode stored = source.remove(POSITIONS);
            if (stored != null) {
                stored.properties()
                        .forEach(p -> positions.put(p.getKey(), p.getValue().longValue()));
            }
            Place place =
                    new Place(Objects.requireNonNull(result.seqNo()), Objects.requireNonNull(result.primaryTerm()));
            found.put(result.id(), new Gathered<>(json.treeToValue(source, type), positions, place));
        }
        return found;
    }

    BulkOperation write(String id, Gathered<D> stored) {
        ObjectNode source = json.valueToTree(stored.document());
        source.set(POSITIONS, json.valueToTree(stored.positions()));
        Place place = stored.place();
        if (place == null) {
            return BulkOperation.of(op -> op.create(
                    c -> c.index(home.writes()).requireAlias(true).id(id).document(source)));
        }
        return BulkOperation.of(op -> op.index(i -> i.index(home.writes())
                .requireAlias(true)
                .id(id)
                .ifSeqNo(place.sequenceNumber())
                .ifPrimaryTerm(place.primaryTerm())
                .document(source)));
    }
}
