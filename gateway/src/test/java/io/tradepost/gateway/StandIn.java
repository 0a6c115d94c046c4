package io.tradepost.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service reduced to its socket: tells what it was asked, and can be stopped and started on its port. */
final class StandIn implements AutoCloseable {

    /** What the service does with a request whose body was read. */
    interface Answer {
        void to(HttpExchange exchange, byte[] body) throws IOException;
    }

    final AtomicInteger calls = new AtomicInteger();
    private final String name;
    private final int port;
    private volatile Answer answer = this::echo;
    private HttpServer server;

    StandIn(String name) {
        this.name = name;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void answers(Answer other) {
        answer = other;
    }

    void echoes() {
        answer = this::echo;
    }

    void answersStatus(int status) {
        answers((exchange, body) -> exchange.sendResponseHeaders(status, -1));
    }

    void start() {
        server = listen(port);
    }

    /** A service that takes its time. */
    static void pause(Duration time) {
        await(new CountDownLatch(1), time);
    }

    static void await(CountDownLatch latch) {
        await(latch, Duration.ofSeconds(20));
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer listen(int at) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", exchange -> {
                try (exchange) {
                    calls.incrementAndGet();
                    answer.to(exchange, exchange.getRequestBody().readAllBytes());
                }
            });
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void echo(HttpExchange exchange, byte[] body) throws IOException {
        byte[] text = (name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body.length)
                .getBytes();
        exchange.getRequestHeaders().forEach((header, values) -> {
            if (header.equals("Idempotency-key") || header.equals("If-none-match") || header.equals("X-request-id")) {
                exchange.getResponseHeaders().put("Seen-" + header, values);
            }
        });
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.getResponseHeaders().set("Location", "/api/orders/o-1");
        exchange.sendResponseHeaders(202, text.length);
        exchange.getResponseBody().write(text);
    }
}
