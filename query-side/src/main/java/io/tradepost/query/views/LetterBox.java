package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.tradepost.query.views.DeadLetter.Asked;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The dead letters of all views, one by one. What is written here, a search finds at once. */
final class LetterBox {

    private static final int PAGE = 1_000;
    private static final String UUID = "uuid";
    private static final Query ASKED = Query.of(q -> q.exists(e -> e.field("asked")));
    private static final Set<String> MISSING = Set.of("document_missing_exception", "index_not_found_exception");

    private final ElasticsearchClient elasticsearch;
    private final String index = DeadLetters.INDEX.name();

    LetterBox(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    Optional<DeadLetter> find(String id) throws IOException {
        return Optional.ofNullable(
                elasticsearch.get(g -> g.index(index).id(id), DeadLetter.class).source());
    }

    /** The latest ones first; none before a view was ever fed. */
    List<DeadLetter> latest(int atMost) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(index).ignoreUnavailable(true));
        return letters(elasticsearch
                .search(
                        s -> s.index(index)
                                .ignoreUnavailable(true)
                                .size(atMost)
                                .sort(o -> o.field(f -> f.field("parkedAt").order(SortOrder.Desc)))
                                .sort(o -> o.field(f -> f.field("topic")))
                                .sort(o -> o.field(f -> f.field("partition")))
                                .sort(o -> o.field(f -> f.field("offset"))),
                        DeadLetter.class)
                .hits()
                .hits());
    }

    /** The ids of the indices that something was asked for; none before a view was ever fed. */
    Set<String> asked() throws IOException {
        return elasticsearch
                .search(s -> s.index(index)
                        .ignoreUnavailable(true)
                        .size(0)
                        .query(ASKED)
                        .aggregations(UUID, a -> a.terms(t -> t.field(UUID).size(PAGE))))
                .aggregations()
                .entrySet()
                .stream()
                .flatMap(homes -> homes.getValue().sterms().buckets().array().stream())
                .map(home -> home.key().stringValue())
                .collect(Collectors.toSet());
    }

    /** Those of the index that something was asked for, in their order. */
    List<DeadLetter> asked(Home home) throws IOException {
        return inOrder(List.of(term(UUID, home.uuid()), ASKED));
    }

    /** Those of the same key, from this offset on, in their order; not more than some at once. */
    List<DeadLetter> ofKey(DeadLetter letter, long from) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(index));
        return inOrder(List.of(
                term(UUID, letter.uuid()),
                term("topic", letter.topic()),
                term("key", letter.key()),
                Query.of(q -> q.range(r -> r.number(n -> n.field("offset").gte((double) from))))));
    }

    /** False when there is no such letter. */
    boolean ask(String id, Asked asked) throws IOException {
        try {
            elasticsearch.update(
                    u -> u.index(DeadLetters.INDEX.writes())
                            .requireAlias(true)
                            .id(id)
                            .doc(Map.of("asked", asked))
                            .refresh(Refresh.True),
                    DeadLetter.class);
            return true;
        } catch (ElasticsearchException e) {
            if (MISSING.contains(String.valueOf(e.error().type()))) {
                return false;
            }
            throw e;
        }
    }

    void put(DeadLetter letter) throws IOException {
        elasticsearch.index(i -> i.index(index).id(letter.id()).document(letter).refresh(Refresh.True));
    }

    void remove(DeadLetter letter) throws IOException {
        elasticsearch.delete(d -> d.index(index).id(letter.id()).refresh(Refresh.True));
    }

    private List<DeadLetter> inOrder(List<Query> filters) throws IOException {
        return letters(elasticsearch
                .search(
                        s -> s.index(index)
                                .size(PAGE)
                                .query(q -> q.bool(b -> b.filter(filters)))
                                .sort(o -> o.field(f -> f.field("topic")))
                                .sort(o -> o.field(f -> f.field("partition")))
                                .sort(o -> o.field(f -> f.field("offset"))),
                        DeadLetter.class)
                .hits()
                .hits());
    }

    private static List<DeadLetter> letters(List<Hit<DeadLetter>> hits) {
        return hits.stream().map(hit -> Objects.requireNonNull(hit.source())).toList();
    }

    private static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(FieldValue.of(value))));
    }
}
