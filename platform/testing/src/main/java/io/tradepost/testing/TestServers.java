package io.tradepost.testing;

import io.tradepost.embedded.Database;
import io.tradepost.embedded.ElasticsearchServer;
import io.tradepost.embedded.KafkaServer;
import io.tradepost.embedded.PostgresServer;
import java.nio.file.Path;

/**
 * One server of each kind per JVM, started when first asked for, empty, and stopped when the JVM ends. Tests share
 * them, so a test takes a database, topics and indices of its own.
 */
public final class TestServers {

    private static final Path HOME = TestHome.fresh();
    private static final Shared<PostgresServer> POSTGRES = new Shared<>(() -> PostgresServer.start(HOME, 0));
    private static final Shared<KafkaServer> KAFKA = new Shared<>(() -> KafkaServer.start(HOME, 0));
    private static final Shared<ElasticsearchServer> ELASTICSEARCH =
            new Shared<>(() -> ElasticsearchServer.start(HOME, 0));

    static {
        System.setProperty("tradepost.servers.c1", "true");
    }

    private TestServers() {}

    public static PostgresServer postgres() {
        return POSTGRES.get();
    }

    /** A database of that name in {@link #postgres()}; asked for again, the same one. */
    public static Database database(String name) {
        return postgres().database(name);
    }

    public static KafkaServer kafka() {
        return KAFKA.get();
    }

    public static ElasticsearchServer elasticsearch() {
        return ELASTICSEARCH.get();
    }
}
