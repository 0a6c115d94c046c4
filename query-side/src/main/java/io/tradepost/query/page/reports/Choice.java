package io.tradepost.query.page.reports;

import java.util.List;
import java.util.stream.IntStream;

/** A parameter with few values. */
record Choice(String name, String label, List<Option> options) {

    record Option(String value, String label, boolean chosen) {}

    /** @param values values and what they are called, in turn */
    static Choice of(String name, String label, Asked asked, List<String> values) {
        String chosen = asked.value(name);
        return new Choice(
                name,
                label,
                IntStream.range(0, values.size() / 2)
                        .mapToObj(i -> new Option(
                                values.get(2 * i),
                                values.get(2 * i + 1),
                                values.get(2 * i).equals(chosen)))
                        .toList());
    }
}
