package io.tradepost.query.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A service's own port: fixed answers, and a note of what it was asked. */
final class StubService implements AutoCloseable {

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean silent;

    StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param request such as {@code GET /internal/dead-letters} */
    StubService answering(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
        return this;
    }

    /** It takes connections and says nothing. */
    StubService silent() {
        silent = true;
        return this;
    }

    /** Each with the actor in whose name it came, if it said. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (silent) {
            awaitClosing();
        }
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        @Nullable String actor = exchange.getRequestHeaders().getFirst("Tradepost-Actor");
        asked.add(actor == null ? request : request + " by " + actor);
        Answer answer = answers.getOrDefault(request, new Answer(404, "{\"status\":404,\"title\":\"Not found\"}"));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", answer.status() < 300 ? "application/json" : "application/problem+json");
        exchange.getResponseHeaders().add("Tradepost-Token", "a-token");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
