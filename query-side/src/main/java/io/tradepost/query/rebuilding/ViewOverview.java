package io.tradepost.query.rebuilding;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.generations.Generation;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import io.tradepost.query.views.Feeds;
import io.tradepost.query.views.PartitionLag;
import io.tradepost.query.views.Positions;
import io.tradepost.query.views.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All views at a glance. */
@Component
public class ViewOverview {

    /** What comes in within a moment. */
    private static final long USUAL = 500;

    private static final int UNAVAILABLE = 503;

    private final ElasticsearchClient elasticsearch;
    private final Feeds feeds;
    private final Generations generations;
    private final Positions positions;
    private final Records records;
    private final Reading reading;

    ViewOverview(
            ElasticsearchClient elasticsearch,
            Feeds feeds,
            Generations generations,
            Positions positions,
            Records records,
            Reading reading) {
        this.elasticsearch = elasticsearch;
        this.feeds = feeds;
        this.generations = generations;
        this.positions = positions;
        this.records = records;
        this.reading = reading;
    }

    /** By name. */
    public List<ViewStatus> all() {
        try {
            List<Index> views = feeds.views().stream().<Index>map(View::index).toList();
            List<Lineup> lineups = generations.of(views);
            Map<String, Records.Read> last =
                    records.of(views.stream().map(Index::alias).toList());
            Map<String, Long> documents = documents(lineups);
            List<ViewStatus> all = new ArrayList<>();
            for (Lineup lineup : lineups) {
                Records.Read read = last.get(lineup.index().alias());
                all.add(of(lineup, documents.get(lineup.serving()), read == null ? null : read.rebuild()));
            }
            all.sort(Comparator.comparing(ViewStatus::view));
            return all;
        } catch (IOException | ElasticsearchException | KafkaException e) {
            throw RebuildRefusal.unavailable(e);
        }
    }

    private ViewStatus of(Lineup lineup, @Nullable Long documents, @Nullable Rebuild rebuild) throws IOException {
        Index index = lineup.index();
        Generation serving = lineup.servingOne().orElse(null);
        List<PartitionLag> partitions =
                serving == null ? List.of() : positions.of(serving.group(), positions.ends(feeds.topics(index)));
        Long lag = serving == null
                ? null
                : partitions.stream().mapToLong(PartitionLag::lag).sum();
        String failure = serving == null ? null : feeds.failure(serving);
        return new ViewStatus(
                index.alias(),
                lineup.serving(),
                state(lineup, lag, failure),
                documents,
                lag,
                partitions,
                failure,
                rebuild == null ? null : rebuild.kept(),
                rebuild == null ? null : reading.of(lineup, rebuild));
    }

    /** By the index; without those that cannot be searched, as for a moment when they were made. */
    private Map<String, Long> documents(List<Lineup> lineups) throws IOException {
        List<String> serving =
                lineups.stream().map(Lineup::serving).filter(Objects::nonNull).toList();
        Map<String, Long> documents = new HashMap<>();
        if (serving.isEmpty()) {
            return documents;
        }
        List<MultiSearchResponseItem<Void>> answers = elasticsearch
                .msearch(
                        m -> m.searches(
                                serving.stream().map(ViewOverview::count).toList()),
                        Void.class)
                .responses();
        for (int i = 0; i < answers.size(); i++) {
            MultiSearchResponseItem<Void> answer = answers.get(i);
            if (answer.isResult()) {
                documents.put(
                        serving.get(i),
                        Objects.requireNonNull(answer.result().hits().total()).value());
            } else if (answer.failure().status() != UNAVAILABLE) {
                throw new IOException("cannot count " + serving.get(i) + ": "
                        + answer.failure().error().reason());
            }
        }
        return documents;
    }

    private static RequestItem count(String index) {
        return RequestItem.of(search ->
                search.header(h -> h.index(index)).body(b -> b.size(0).trackTotalHits(total -> total.enabled(true))));
    }

    private static ViewState state(Lineup lineup, @Nullable Long lag, @Nullable String failure) {
        if (lineup.serving() == null) {
            return ViewState.ABSENT;
        }
        if (lag == null) {
            return lineup.isOvertaken() ? ViewState.OVERTAKEN : ViewState.OUTDATED;
        }
        if (failure != null) {
            return ViewState.FAILING;
        }
        return lag > USUAL ? ViewState.CATCHING_UP : ViewState.UP_TO_DATE;
    }
}
