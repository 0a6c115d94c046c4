package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.RefreshResponse;
import io.tradepost.kernel.Refusal;
import io.tradepost.starter.messages.MessageCatalog;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether views have seen what a reader wants to find in them. Elasticsearch tells, so it does not matter which instance
 * feeds a view.
 */
@Component
public class ViewProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ViewProgress.class);

    private final ElasticsearchClient elasticsearch;
    private final Map<String, Watched> views;
    private final Steps steps;

    /** A view, and what is asked of it for all who wait for it. */
    private record Watched(
            View<?, ?> view, Rounds<Seen, Map<Seen, Long>> looks, Rounds<Seen, RefreshResponse> refreshes) {}

    ViewProgress(ElasticsearchClient elasticsearch, List<View<?, ?>> views, Steps steps) {
        this.elasticsearch = elasticsearch;
        this.views = views.stream().collect(Collectors.toMap(v -> v.index().alias(), this::watched));
        this.steps = steps;
    }

    private Watched watched(View<?, ?> view) {
        String alias = view.index().alias();
        return new Watched(
                view,
                new Rounds<>(wanted -> new Sightings(elasticsearch, view, serving(alias)).of(wanted)),
                new Rounds<>(none -> elasticsearch.indices().refresh(r -> r.index(alias))));
    }

    /**
     * Those that the index which serves readers now has not seen; a search sees the others after a {@link #refresh}. An
     * event that the view parked as a dead letter is not seen. What it does not read at all, it need not see.
     *
     * @param alias of a view
     * @throws IllegalArgumentException when there is no such view
     * @throws Refusal when Elasticsearch is away or still without the index
     */
    public List<Unseen> unseen(String alias, List<Seen> wanted) {
        Watched watched = watched(alias);
        Set<String> contexts = watched.view().vocabularies().stream()
                .map(MessageCatalog::contextOf)
                .collect(Collectors.toSet());
        List<Seen> read =
                wanted.stream().filter(s -> contexts.contains(s.context())).toList();
        if (read.isEmpty()) {
            return List.of();
        }
        try {
            Map<Seen, Long> seen = watched.looks().ask(read);
            return read.stream()
                    .filter(s -> seen.getOrDefault(s, -1L) < s.sequence())
                    .map(s -> new Unseen(s.context(), s.key(), s.sequence(), seen.get(s)))
                    .toList();
        } catch (IOException e) {
            throw unknown(e);
        }
    }

    /**
     * Lets searches find what was written until now.
     *
     * @throws Refusal when Elasticsearch is away or still without one of them
     */
    public void refresh(Collection<String> aliases) {
        try {
            for (String alias : aliases) {
                watched(alias).refreshes().ask(List.of());
            }
        } catch (IOException e) {
            throw unknown(e);
        }
    }

    /** How many steps the views' feeds of this instance have taken; to be asked before {@link #unseen}. */
    public long steps(Collection<String> aliases) {
        return steps.taken(aliases);
    }

    /**
     * Returns when one of the views' feeds of this instance has taken a further step, or when the time is over. Other instances' steps are
     * not noticed.
     */
    public void awaitStep(Collection<String> aliases, long since, Duration atMost) throws InterruptedException {
        steps.awaitMore(aliases, since, atMost);
    }

    private Watched watched(String alias) {
        Watched watched = views.get(alias);
        if (watched == null) {
            throw new IllegalArgumentException("there is no view " + alias);
        }
        return watched;
    }

    private Home serving(String alias) throws IOException {
        Map.Entry<String, IndexState> serving = elasticsearch
                .indices()
                .getSettings(s -> s.index(alias))
                .settings()
                .entrySet()
                .iterator()
                .next();
        String uuid = Objects.requireNonNull(Objects.requireNonNull(
                        Objects.requireNonNull(serving.getValue().settings()).index())
                .uuid());
        return new Home(serving.getKey(), uuid, serving.getKey() + "-writes");
    }

    private static Refusal unknown(Exception failure) {
        LOG.warn("cannot ask what a view has seen: {}", failure.toString());
        return new Refusal(ProgressRefusal.VIEW_UNAVAILABLE, "The view is not available at the moment; try again.");
    }

    private enum ProgressRefusal implements Refusal.Reason {
        VIEW_UNAVAILABLE;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNAVAILABLE;
        }
    }
}
