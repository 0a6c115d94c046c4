package io.tradepost.query.page;

import io.tradepost.query.search.Facets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that hits can be narrowed by, as boxes to tick.
 *
 * @param name of the parameter
 * @param constants whether the values are constants of the program, to be read as words
 */
public record Narrowing(String name, String title, boolean constants, List<Choice> choices) {

    private static final int SHOWN = 8;

    public record Choice(String value, long count, boolean chosen) {}

    /** The most frequent values, and all that are chosen, found or not. */
    public static Narrowing of(
            String name, String title, boolean constants, Facets facets, Map<String, List<Facets.Count>> counts) {
        List<String> chosen = facets.chosen().entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(name))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        Map<String, Long> shown = new LinkedHashMap<>();
        for (Facets.Count count : counts.getOrDefault(name, List.of())) {
            if (shown.size() < SHOWN || chosen.contains(count.value())) {
                shown.put(count.value(), count.count());
            }
        }
        chosen.forEach(value -> shown.putIfAbsent(value, 0L));
        List<Choice> choices = new ArrayList<>();
        shown.forEach((value, count) -> choices.add(new Choice(value, count, chosen.contains(value))));
        return new Narrowing(name, title, constants, choices);
    }

    public boolean narrows() {
        return choices.stream().anyMatch(Choice::chosen);
    }
}
