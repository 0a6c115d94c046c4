package io.tradepost.embedded;

import java.util.Locale;

enum ServerKind {
    POSTGRES("PostgreSQL"),
    KAFKA("Kafka"),
    ELASTICSEARCH("Elasticsearch");

    private final String title;

    ServerKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
