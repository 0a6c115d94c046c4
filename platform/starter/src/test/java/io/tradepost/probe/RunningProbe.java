package io.tradepost.probe;

import io.tradepost.embedded.Database;
import io.tradepost.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance of a service, with what a test asks it for. */
public final class RunningProbe implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer over HTTP. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;

    private RunningProbe(ConfigurableApplicationContext service) {
        this.service = service;
    }

    /** @param context also the name of its database, on the shared servers */
    public static RunningProbe start(String context, String... settings) {
        return start(
                ProbeService::start,
                context,
                TestServers.database(context),
                TestServers.kafka().bootstrapServers(),
                settings);
    }

    public static RunningProbe start(
            Function<String[], ConfigurableApplicationContext> main,
            String context,
            Database database,
            String kafka,
            String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tradepost.kafka.bootstrap-servers=" + kafka,
                "--tradepost.context=" + context));
        arguments.addAll(List.of(settings));
        return new RunningProbe(main.apply(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return service;
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public long count(String sql, Object... parameters) {
        return jdbc().sql(sql).params(List.of(parameters)).query(Long.class).single();
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    public Answer post(String path, String json, String... headers) {
        return post(path, BodyPublishers.ofString(json), headers);
    }

    public Answer post(String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                request(path).setHeader("Content-Type", "application/json").POST(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        http.close();
    }
}
