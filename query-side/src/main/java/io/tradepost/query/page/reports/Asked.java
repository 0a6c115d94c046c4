package io.tradepost.query.page.reports;

import static java.util.stream.Collectors.joining;

import io.tradepost.query.search.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a page was asked for, word by word, whether it can be meant or not. Where nothing was said the report's own
 * wishes stand; an empty value says that nothing is wished.
 */
final class Asked {

    private static final String FORMAT = "format";

    private final HttpServletRequest request;
    private final String report;
    private final Map<String, String> wishes;
    private final Map<String, String> values;

    /** @param wishes parameters that the report has unless the request says otherwise */
    Asked(HttpServletRequest request, String report, Map<String, String> wishes) {
        this(request, report, wishes, values(request, wishes));
    }

    private Asked(HttpServletRequest request, String report, Map<String, String> wishes, Map<String, String> values) {
        this.request = request;
        this.report = report;
        this.wishes = wishes;
        this.values = values;
    }

    private static Map<String, String> values(HttpServletRequest request, Map<String, String> wishes) {
        Map<String, String> values = new TreeMap<>(wishes);
        request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
        values.remove(FORMAT);
        values.remove("after");
        return Wishes.withoutWhatIsTooMuch(values);
    }

    /** The same but for these. */
    Asked with(Map<String, String> changes) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.putAll(changes);
        return new Asked(request, report, wishes, changed);
    }

    /** Empty for what was not asked. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    Parameters parameters() {
        return new Parameters(new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                return values.get(name);
            }

            @Override
            public String @Nullable [] getParameterValues(String name) {
                String value = values.get(name);
                return value == null ? null : new String[] {value};
            }
        });
    }

    /** @param changes names and values in turn */
    public String link(String... changes) {
        Map<String, String> changed = new TreeMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        changed.entrySet().removeIf(e -> e.getValue().equals(wishes.getOrDefault(e.getKey(), "")));
        return uri("/reports/" + report, changed);
    }

    /** The same figures for a spreadsheet. */
    public String csv() {
        Map<String, String> same = new TreeMap<>(values);
        same.put(FORMAT, "csv");
        same.values().removeIf(String::isEmpty);
        return uri("/api/reports/" + report, same);
    }

    private static String uri(String path, Map<String, String> values) {
        String query = values.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
