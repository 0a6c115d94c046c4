package io.tradepost.elasticsearch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.bootstrap.BootstrapInfo;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** Arguments: the server's files, the directory for data, the HTTP port, the file to create when ready. */
public final class ElasticsearchNode {

    private static final String NAME = "tradepost";
    private static final TimeValue SHARDS_LIMIT = TimeValue.timeValueSeconds(60);
    private static final long CLOSE_SECONDS = 20;

    private ElasticsearchNode() {}

    public static void main(String[] args) {
        try {
            Lifeline lifeline = Lifeline.watchStandardInput();
            Node node = start(Path.of(args[0]), settings(Path.of(args[0]), Path.of(args[1]), args[2]));
            lifeline.beforeTheEnd(() -> close(node));
            awaitShards(node);
            Files.createFile(Path.of(args[3]));
            lifeline.await();
        } catch (Throwable failure) {
            failure.printStackTrace();
            // a node that started halfway leaves threads that would keep the process
            Runtime.getRuntime().halt(1);
        }
    }

    private static Settings settings(Path files, Path data, String port) {
        return Settings.builder()
                .put("path.home", files)
                .put("path.data", data)
                .put("path.logs", data.resolveSibling("logs"))
                .put("cluster.name", NAME)
                .put("node.name", NAME)
                .putList("node.roles", "master", "data", "ingest")
                .put("network.host", "127.0.0.1")
                .put("http.port", port)
                .put("transport.port", "0")
                .put("discovery.type", "single-node")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // counts garbage as used until the next full collection, which only G1 can be asked for in time
                .put("indices.breaker.total.use_real_memory", false)
                // by default a single one for all indices, on two processors; whoever reads his own writes waits for it
                .put("thread_pool.refresh.max", 4)
                .put("action.auto_create_index", false)
                .build();
    }

    private static Node start(Path files, Settings settings) throws Exception {
        // without these four the server's logging is not there and Node's constructor fails
        LogConfigurator.registerErrorListener();
        BootstrapInfo.init();
        Environment environment = new Environment(settings, files.resolve("config"));
        LogConfigurator.setNodeName(NAME);
        LogConfigurator.configure(environment, true);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of(),
                false);
        Node node = new Node(environment, plugins);
        node.start();
        return node;
    }

    /** A restarted node answers before it can search; one lost index must not keep it from the others, though. */
    private static void awaitShards(Node node) {
        node.client()
                .admin()
                .cluster()
                .prepareHealth(SHARDS_LIMIT)
                .setWaitForYellowStatus()
                .setTimeout(SHARDS_LIMIT)
                .get();
    }

    private static void close(Node node) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
