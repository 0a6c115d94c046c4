package io.tradepost.imports;

import io.tradepost.embedded.Database;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The import service on a real database, seen over HTTP. */
final class RunningImports implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "b0undary";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;
    private final String base;

    RunningImports(String database, String shop, String... more) {
        Database own = TestServers.database(database);
        Stream<String> args = Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + own.url(),
                "--spring.datasource.username=" + own.user(),
                "--spring.datasource.password=" + own.password(),
                "--tradepost.services.catalog=" + shop,
                "--tradepost.services.customer=" + shop,
                "--tradepost.services.inventory=" + shop,
                "--tradepost.services.order=" + shop);
        service = ImportService.start(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
        base = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    String url() {
        return base;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> send(byte[] content, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        String parts = fields.entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        String head = parts + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"invoices.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(start),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(end)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(byte[] content) throws IOException, InterruptedException {
        return send(content, Map.of("format", "online-retail"));
    }

    static String id(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("id").asString();
    }

    JsonNode whenDone(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        json("/api/imports/" + id).path("status").asString().equals("DONE"));
        try {
            return json("/api/imports/" + id);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
