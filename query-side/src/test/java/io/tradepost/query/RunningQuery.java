package io.tradepost.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service on real servers, seen over HTTP. */
public final class RunningQuery implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private final String base;

    private RunningQuery(String elasticsearch, String kafka, String... more) {
        Stream<String> args = Stream.of(
                "--server.port=0",
                "--tradepost.kafka.bootstrap-servers=" + kafka,
                "--tradepost.kafka.partitions=3",
                "--tradepost.elasticsearch.url=" + elasticsearch);
        this.service = QueryService.start(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
        this.base = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    /** @param more settings */
    public static RunningQuery start(String... more) {
        return new RunningQuery(
                TestServers.elasticsearch().url(), TestServers.kafka().bootstrapServers(), more);
    }

    public static RunningQuery on(String elasticsearch) {
        return on(elasticsearch, TestServers.kafka().bootstrapServers());
    }

    public static RunningQuery on(String elasticsearch, String kafka) {
        return new RunningQuery(elasticsearch, kafka);
    }

    public String base() {
        return base;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Without a body. */
    public HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .POST(BodyPublishers.noBody())
                .build());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE().build());
    }

    /** The index that readers of the view see; not to be had for a moment while indices are being made. */
    public String index(String view) {
        HttpResponse<String> views = get("/api/views");
        assertThat(views.statusCode()).as(views.body()).isEqualTo(200);
        for (JsonNode status : JSON.readTree(views.body()).get("views")) {
            if (status.get("view").asString().equals(view)) {
                return status.path("index").asString("");
            }
        }
        throw new IllegalStateException("no view " + view);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    @Override
    public void close() {
        service.close();
    }
}
