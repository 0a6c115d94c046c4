package io.tradepost.launcher;

import io.tradepost.embedded.Database;
import io.tradepost.embedded.EmbeddedServers;
import io.tradepost.embedded.EmbeddedServers.Wanted;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;

/** PostgreSQL, Kafka and Elasticsearch: embedded, or wherever the settings say. */
final class Infrastructure implements AutoCloseable {

    private final Settings settings;
    private final EmbeddedServers embedded;

    Infrastructure(Settings settings) {
        this.settings = settings;
        Wanted wanted = Wanted.all();
        wanted = settings.postgres().isPresent() ? wanted.withoutPostgres() : wanted;
        wanted = settings.kafka().isPresent() ? wanted.withoutKafka() : wanted;
        wanted = settings.elasticsearch().isPresent() ? wanted.withoutElasticsearch() : wanted;
        this.embedded = EmbeddedServers.start(settings.home(), wanted);
    }

    Database database(String name) {
        return embedded.postgres().map(server -> server.database(name)).orElseGet(() -> external(name));
    }

    String kafka() {
        return settings.kafka().orElseGet(() -> embedded.kafka().orElseThrow().bootstrapServers());
    }

    String elasticsearch() {
        return settings.elasticsearch()
                .orElseGet(() -> embedded.elasticsearch().orElseThrow().url());
    }

    private Database external(String name) {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(settings.postgresCredentials())) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String password = passwords.getProperty(name);
        if (password == null) {
            throw new IllegalArgumentException("no password of role " + name + " in " + settings.postgresCredentials());
        }
        return new Database(settings.postgres().orElseThrow() + "/" + name, name, password);
    }

    @Override
    public void close() {
        embedded.close();
    }
}
