package io.tradepost.query.generations;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes, swaps and drops generations. What Elasticsearch says is the only state, so all instances agree. */
@Component
public final class Generations {

    private static final String REVISIONS = "-v";
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final ElasticsearchClient elasticsearch;

    Generations(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public Lineup of(Index index) throws IOException {
        return of(List.of(index)).getFirst();
    }

    /** Those of several views, at the cost of one. */
    public List<Lineup> of(List<Index> indices) throws IOException {
        List<String> names = indices.stream()
                .flatMap(index -> Stream.of(index.alias(), index.alias() + REVISIONS + "*"))
                .toList();
        Map<String, IndexState> states = names.isEmpty()
                ? Map.of()
                : elasticsearch
                        .indices()
                        .get(g -> g.index(names)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .expandWildcards(ExpandWildcard.Open)
                                .features(Feature.Aliases, Feature.Settings))
                        .indices();
        return indices.stream().map(index -> lineup(index, states)).toList();
    }

    private static Lineup lineup(Index index, Map<String, IndexState> states) {
        Map<String, Lineup.Found> found = new HashMap<>();
        states.forEach((name, state) -> {
            if (name.startsWith(index.alias() + REVISIONS) || state.aliases().containsKey(index.alias())) {
                found.put(name, found(index, state));
            }
        });
        return Lineup.of(index, found);
    }

    /** A view's first one, which serves at once. */
    public void createServing(Lineup lineup) throws IOException {
        create(
                lineup.nextName(),
                Blueprint.of(lineup.index()).serving(),
                lineup.index().alias());
    }

    /** One that nobody sees yet. */
    public void createBuilding(Index index, String name) throws IOException {
        create(name, Blueprint.of(index).building(), null);
    }

    /** A building one becomes one that could serve. */
    public void settle(Generation generation) throws IOException {
        Reader afterwards = Blueprint.of(generation.index()).afterwards();
        elasticsearch
                .indices()
                .putSettings(p -> p.index(generation.name()).settings(IndexSettings.of(s -> s.withJson(afterwards))));
        elasticsearch.indices().refresh(r -> r.index(generation.name()));
    }

    /** Stops the refreshes of one that serves; {@link #settle} starts them again. */
    public void freeze(Generation generation) throws IOException {
        elasticsearch
                .indices()
                .putSettings(p -> p.index(generation.name()).settings(s -> s.refreshInterval(t -> t.time("-1"))));
    }

    public void refresh(String name) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(name));
    }

    /**
     * From one moment to the next, readers see another index.
     *
     * @param instead what they see now; fails when that is no longer so
     */
    public void serve(Index index, String name, @Nullable String instead) throws IOException {
        elasticsearch.indices().updateAliases(u -> {
            if (instead != null) {
                u.actions(
                        a -> a.remove(r -> r.index(instead).alias(index.alias()).mustExist(true)));
            }
            return u.actions(a -> a.add(add -> add.index(name).alias(index.alias())));
        });
        LOG.info("{} is served by {} instead of {}", index.alias(), name, instead);
    }

    /** Drops an index, with what is remembered beside it, if it is there. */
    public void drop(String name) throws IOException {
        elasticsearch.indices().delete(d -> d.index(name, "seen-" + name).ignoreUnavailable(true));
        LOG.info("dropped index {}", name);
    }

    private void create(String name, Reader blueprint, @Nullable String alias) throws IOException {
        try {
            elasticsearch.indices().create(c -> {
                c.index(name).withJson(blueprint).aliases(Generation.writesOf(name), a -> a);
                return alias == null ? c : c.aliases(alias, a -> a);
            });
            LOG.info("created index {}", name);
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private static Lineup.Found found(Index index, IndexState state) {
        IndexSettings settings =
                Objects.requireNonNull(Objects.requireNonNull(state.settings()).index());
        return new Lineup.Found(
                Objects.requireNonNull(settings.uuid()),
                state.aliases().containsKey(index.alias()),
                settings.refreshInterval() != null
                        && "-1".equals(settings.refreshInterval().time()));
    }
}
