package io.tradepost.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as any client sees it. */
final class Api {

    /** A status with the JSON that came with it. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {

        String header(String name) {
            return headers.firstValue(name).orElseThrow(() -> new IllegalStateException("no header " + name));
        }

        Answer expect(int... allowed) {
            for (int status : allowed) {
                if (status == this.status) {
                    return this;
                }
            }
            throw new IllegalStateException(status + " " + body);
        }
    }

    private final String url;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Api(String url) {
        this.url = url;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET(), null);
    }

    Answer put(String path, Object body) throws IOException, InterruptedException {
        return send(json(path).PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))), null);
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, body, null);
    }

    Answer post(String path, Object body, @Nullable String idempotencyKey) throws IOException, InterruptedException {
        return send(json(path).POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))), idempotencyKey);
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Content-Type", "application/json");
    }

    /** As a browser's form sends a file, however large. */
    Answer upload(String path, Path file) throws IOException, InterruptedException {
        String boundary = "tradepost-" + System.nanoTime();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nonline-retail\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))),
                null);
    }

    private Answer send(HttpRequest.Builder request, @Nullable String idempotencyKey)
            throws IOException, InterruptedException {
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        HttpResponse<byte[]> response =
                http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
        byte[] body = response.body();
        return new Answer(
                response.statusCode(),
                body.length == 0 ? json.createObjectNode() : json.readTree(body),
                response.headers());
    }
}
