package io.tradepost.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway before services that say what they were asked. */
final class RunningGateway implements AutoCloseable {

    static final Duration ANSWER = Duration.ofMillis(500);
    static final int CALLS = 4;

    private static final List<String> NAMES =
            List.of("catalog", "customer", "inventory", "order", "payment", "query", "imports");

    private final List<StandIn> services = NAMES.stream().map(StandIn::new).toList();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String base;

    RunningGateway() {
        context = GatewayService.start(Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--tradepost.gateway.answer=" + ANSWER.toMillis() + "ms",
                                "--tradepost.gateway.calls=" + CALLS,
                                "--tradepost.gateway.pause=1s"),
                        NAMES.stream()
                                .map(name -> "--tradepost.services." + name + "="
                                        + service(name).address()))
                .toArray(String[]::new));
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    StandIn service(String name) {
        return services.get(NAMES.indexOf(name));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(to(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body())
                .contains("\"type\":\"https://tradepost.io/problems/" + type + "\"")
                .contains("\"status\":" + status);
    }

    @Override
    public void close() {
        context.close();
        services.forEach(StandIn::close);
    }
}
