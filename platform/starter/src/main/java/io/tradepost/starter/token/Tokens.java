package io.tradepost.starter.token;

import io.tradepost.starter.token.Token.Entry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Utils;
import org.axonframework.eventhandling.DomainEventMessage;

/** Makes the token of what a request did. */
final class Tokens {

    private final String context;
    private final int partitions;
    private final Function<Map<String, Long>, List<Entry>> last;

    /** @param last of the versions of aggregates of one partition, those that none of the others is surely after */
    Tokens(String context, int partitions, Function<Map<String, Long>, List<Entry>> last) {
        this.context = context;
        this.partitions = partitions;
        this.last = last;
    }

    /** Empty for a request that had nothing to do with events. */
    Optional<Token> of(Traces traces) {
        Map<Integer, List<Entry>> entries = new TreeMap<>();
        for (DomainEventMessage<?> event : traces.appended()) {
            String key = event.getAggregateIdentifier();
            entries.put(partitionOf(key), List.of(new Entry(context, key, event.getSequenceNumber())));
        }
        Map<Integer, Map<String, Long>> found = new TreeMap<>();
        traces.found().forEach((key, version) -> {
            int partition = partitionOf(key);
            if (!entries.containsKey(partition)) { // what was there before is on the topic before
                found.computeIfAbsent(partition, none -> new LinkedHashMap<>()).put(key, version);
            }
        });
        found.forEach((partition, versions) -> entries.put(partition, last(versions)));
        List<Entry> all = entries.values().stream().flatMap(Collection::stream).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Token(all));
    }

    private List<Entry> last(Map<String, Long> versions) {
        if (versions.size() > 1 || versions.containsValue(Traces.UNTOLD)) {
            return last.apply(versions);
        }
        List<Entry> only = new ArrayList<>();
        versions.forEach((key, version) -> only.add(new Entry(context, key, version)));
        return only;
    }

    /** As Kafka's producer chooses it for the key of a record. */
    private int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
