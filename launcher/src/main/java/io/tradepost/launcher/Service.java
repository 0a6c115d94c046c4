package io.tradepost.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One main and what it is told.
 *
 * @param context under which others find it
 * @param database of its own; null for one without
 * @param properties beside those that every service gets
 */
record Service(
        String context,
        @Nullable String database,
        Function<String[], ConfigurableApplicationContext> main,
        Map<String, String> properties) {

    static Service of(String context, Function<String[], ConfigurableApplicationContext> main) {
        return new Service(context, null, main, Map.of());
    }

    static Service withDatabase(
            String context, String database, Function<String[], ConfigurableApplicationContext> main) {
        return new Service(context, database, main, Map.of());
    }

    Service with(String name, String value) {
        Map<String, String> more = new HashMap<>(properties);
        more.put(name, value);
        return new Service(context, database, main, more);
    }
}
