package io.tradepost.embedded;

/** A server in a process of its own. */
public sealed interface EmbeddedServer extends AutoCloseable permits PostgresServer, KafkaServer, ElasticsearchServer {

    long pid();

    /** Ends it as a crash would, and returns when it is gone; the next start on the home recovers. */
    void kill();

    /** Ends it in order. */
    @Override
    void close();
}
