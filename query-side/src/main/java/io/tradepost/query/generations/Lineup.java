package io.tradepost.query.generations;

import io.tradepost.query.elastic.Index;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a view.
 *
 * @param own the generations of this program's mapping, in the order of their making
 * @param serving the index that readers see, whatever its mapping; null when there is none
 * @param former indices of earlier mappings, and those that are no generations, with their own ids
 */
public record Lineup(
        Index index, List<Generation> own, @Nullable String serving, Map<String, String> former) {

    static Lineup of(Index index, Map<String, Found> indices) {
        TreeMap<Integer, Generation> own = new TreeMap<>();
        indices.forEach((name, found) -> number(index, name)
                .ifPresent(number -> own.put(
                        number, new Generation(index, number, found.uuid(), found.serving(), found.building()))));
        return new Lineup(
                index,
                List.copyOf(own.values()),
                indices.entrySet().stream()
                        .filter(e -> e.getValue().serving())
                        .map(Map.Entry::getKey)
                        .max(Comparator.comparingInt((String name) -> revision(index, name))
                                .thenComparing(Comparator.naturalOrder()))
                        .orElse(null),
                indices.entrySet().stream()
                        .filter(e -> isFormer(index, e.getKey()))
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, e -> e.getValue().uuid())));
    }

    /** An index as Elasticsearch describes it. */
    record Found(String uuid, boolean serving, boolean building) {}

    public Optional<Generation> named(@Nullable String name) {
        return own.stream().filter(g -> g.name().equals(name)).findFirst();
    }

    public Optional<Generation> servingOne() {
        return named(serving);
    }

    /** Whether readers see an index of an earlier mapping, or one that is no generation. */
    public boolean isOutdated() {
        return serving != null && servingOne().isEmpty() && revision(index, serving) <= index.revision();
    }

    /** Whether readers see an index of a later mapping: a newer program runs beside this one, or ran before. */
    public boolean isOvertaken() {
        return serving != null && revision(index, serving) > index.revision();
    }

    int nextNumber() {
        return own.isEmpty() ? 1 : own.getLast().number() + 1;
    }

    public String nextName() {
        return Generation.nameOf(index, nextNumber());
    }

    private static boolean isFormer(Index index, String name) {
        int revision = revision(index, name);
        return revision >= 0
                && revision <= index.revision()
                && number(index, name).isEmpty();
    }

    private static Optional<Integer> number(Index index, String name) {
        Matcher matcher = pattern(index).matcher(name);
        return matcher.matches() && matcher.group(2) != null && revision(index, name) == index.revision()
                ? Optional.of(Integer.valueOf(matcher.group(2)))
                : Optional.empty();
    }

    /** -1 for an index whose name is none of ours. */
    private static int revision(Index index, String name) {
        Matcher matcher = pattern(index).matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static Pattern pattern(Index index) {
        return Pattern.compile(Pattern.quote(index.alias()) + "-v(\\d{1,9})(?:-g(\\d{1,9}))?");
    }
}
