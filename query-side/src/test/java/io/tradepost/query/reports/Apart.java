package io.tradepost.query.reports;

import io.tradepost.embedded.ElasticsearchServer;
import io.tradepost.embedded.KafkaServer;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.nio.file.Path;

/** Servers of the reports' own: reports sum up whatever there is, and other tests sell, too. They end with the JVM. */
final class Apart {

    private static final Path HOME =
            Path.of("target", "reports-" + ProcessHandle.current().pid()).toAbsolutePath();
    private static final KafkaServer KAFKA = KafkaServer.start(HOME, 0);
    private static final ElasticsearchServer ELASTICSEARCH = ElasticsearchServer.start(HOME, 0);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ELASTICSEARCH.close();
            KAFKA.close();
        }));
    }

    private Apart() {}

    static RunningQuery query() {
        return RunningQuery.on(ELASTICSEARCH.url(), KAFKA.bootstrapServers());
    }

    static EventTopics topics() {
        return new EventTopics(KAFKA.bootstrapServers());
    }
}
