package io.tradepost.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.testing.TestServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ProbeServiceIT {

    @Test
    void starts() throws Exception {
        var db = TestServers.database("probe_first");
        try (var service = ProbeService.start(
                "--server.port=0",
                "--spring.datasource.url=" + db.url(),
                "--spring.datasource.username=" + db.user(),
                "--spring.datasource.password=" + db.password(),
                "--tradepost.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers(),
                "--tradepost.inbox.events[0]=other",
                "--tradepost.inbox.commands=true")) {
            String base = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
            HttpClient http = HttpClient.newHttpClient();
            HttpResponse<String> made = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/tallies"))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "k1")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"tallyId\":\"t1\",\"label\":\"x\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            System.out.println(made + " " + made.headers() + made.body());
            HttpResponse<String> got = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/tallies/t1")).build(),
                    HttpResponse.BodyHandlers.ofString());
            System.out.println(got + got.body());
            assertThat(got.statusCode()).isEqualTo(200);
            Thread.sleep(2000);
        }
    }
}
