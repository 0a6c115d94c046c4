package io.tradepost.embedded;

import java.nio.file.Path;
import java.util.List;

/** One Elasticsearch node. Of the stock server it lacks scripts, ingest pipelines, reindex and native libraries. */
public final class ElasticsearchServer implements EmbeddedServer {

    private final ServerProcess process;
    private final String url;

    private ElasticsearchServer(ServerProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts on {@code home/elasticsearch}, and returns when every index that is there can be searched.
     *
     * @param port of HTTP; 0 for any free one, which the home keeps
     * @throws IllegalStateException when the home is in use, the port is taken or the server does not start
     */
    public static ElasticsearchServer start(Path home, int port) {
        ServerHome elasticsearch = ServerHome.open(ServerKind.ELASTICSEARCH, home);
        try {
            int chosen = elasticsearch.port(port);
            Path files = ServerFiles.of(ServerKind.ELASTICSEARCH);
            Path data = elasticsearch.directory().resolve("data");
            ServerProcess process = new JavaServer(elasticsearch, "512m")
                    .option("-Xms512m")
                    .option("-XX:-OmitStackTraceInFastThrow")
                    .option("-Djava.locale.providers=CLDR")
                    .option("-Dio.netty.noUnsafe=true")
                    .option("-Dio.netty.noKeySetOptimization=true")
                    .option("-Dio.netty.recycler.maxCapacityPerThread=0")
                    .option("-Dorg.apache.lucene.store.defaultReadAdvice=normal")
                    .option("-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1")
                    .start(
                            "io.tradepost.elasticsearch.node.ElasticsearchNode",
                            List.of(files.toString(), data.toString(), "" + chosen));
            return new ElasticsearchServer(process, "http://127.0.0.1:" + chosen);
        } catch (RuntimeException e) {
            elasticsearch.close();
            throw e;
        }
    }

    public String url() {
        return url;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.stop();
    }
}
