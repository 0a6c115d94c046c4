package io.tradepost.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Those of the three servers that are wanted, on one home that no other process may use meanwhile. */
public final class EmbeddedServers implements AutoCloseable {

    /** Which to start, and on which port of 127.0.0.1 (0 for any free one); a server without a port is not started. */
    public record Wanted(
            @Nullable Integer postgresPort,
            @Nullable Integer kafkaPort,
            @Nullable Integer elasticsearchPort) {

        /** All three, on ports that the home keeps. */
        public static Wanted all() {
            return new Wanted(0, 0, 0);
        }

        public Wanted withoutPostgres() {
            return new Wanted(null, kafkaPort, elasticsearchPort);
        }

        public Wanted withoutKafka() {
            return new Wanted(postgresPort, null, elasticsearchPort);
        }

        public Wanted withoutElasticsearch() {
            return new Wanted(postgresPort, kafkaPort, null);
        }
    }

    private final HomeLock lock;
    private final CompletableFuture<Optional<PostgresServer>> postgres;
    private final CompletableFuture<Optional<KafkaServer>> kafka;
    private final CompletableFuture<Optional<ElasticsearchServer>> elasticsearch;

    private EmbeddedServers(Path home, Wanted wanted) {
        this.lock = HomeLock.acquire(home.toAbsolutePath().normalize().resolve("lock"), "Tradepost");
        this.postgres = starting(wanted.postgresPort(), port -> PostgresServer.start(home, port));
        this.kafka = starting(wanted.kafkaPort(), port -> KafkaServer.start(home, port));
        this.elasticsearch = starting(wanted.elasticsearchPort(), port -> ElasticsearchServer.start(home, port));
    }

    /**
     * Starts them side by side and returns when all of them answer.
     *
     * @throws IllegalStateException when the home is in use or a server does not start; then none is left running
     */
    public static EmbeddedServers start(Path home, Wanted wanted) {
        EmbeddedServers servers = new EmbeddedServers(home, wanted);
        try {
            CompletableFuture.allOf(servers.postgres, servers.kafka, servers.elasticsearch)
                    .join();
            return servers;
        } catch (CompletionException e) {
            servers.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <S extends EmbeddedServer> CompletableFuture<Optional<S>> starting(
            @Nullable Integer port, IntFunction<S> start) {
        return port == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : CompletableFuture.supplyAsync(() -> Optional.of(start.apply(port)), EmbeddedServers::onOwnThread);
    }

    private static void onOwnThread(Runnable work) {
        Thread.ofPlatform().daemon().name("embedded-servers").start(work);
    }

    public Optional<PostgresServer> postgres() {
        return postgres.join();
    }

    public Optional<KafkaServer> kafka() {
        return kafka.join();
    }

    public Optional<ElasticsearchServer> elasticsearch() {
        return elasticsearch.join();
    }

    /** Stops them side by side. */
    @Override
    public void close() {
        try {
            CompletableFuture.allOf(stopping(postgres), stopping(kafka), stopping(elasticsearch))
                    .join();
        } finally {
            lock.close();
        }
    }

    private static <S extends EmbeddedServer> CompletableFuture<Void> stopping(CompletableFuture<Optional<S>> server) {
        return server.exceptionally(failedToStart -> Optional.empty())
                .thenAcceptAsync(started -> started.ifPresent(EmbeddedServer::close), EmbeddedServers::onOwnThread);
    }
}
