package io.tradepost.imports.rules;

import io.tradepost.imports.csv.NotCsv;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A file's first line: each column once, in any order and case, and no other. */
public final class Header {

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    /** @throws NotCsv if a column is missing, unknown or there twice */
    public Header(List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i).strip();
            Column column = Arrays.stream(Column.values())
                    .filter(known -> known.toString().equalsIgnoreCase(title))
                    .findFirst()
                    .orElseThrow(() -> new NotCsv("the first line has the unknown column \"" + shortened(title)
                            + "\"; the columns are " + Arrays.toString(Column.values())));
            if (positions.put(column, i) != null) {
                throw new NotCsv("the first line has the column " + column + " twice");
            }
        }
        List<Column> missing = Arrays.stream(Column.values())
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new NotCsv("the first line lacks the columns " + missing);
        }
    }

    private static String shortened(String title) {
        return title.length() <= 40 ? title : title.substring(0, 40) + "…";
    }

    int size() {
        return positions.size();
    }

    String of(Column column, List<String> fields) {
        Integer position = positions.get(column);
        return position == null ? "" : fields.get(position);
    }
}
