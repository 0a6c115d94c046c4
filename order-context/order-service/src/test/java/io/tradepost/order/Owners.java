package io.tradepost.order;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The batch resources of catalog and customer, as their owners would answer. */
final class Owners {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final Map<String, String> products = new ConcurrentHashMap<>();
    private final Map<String, String> customers = new ConcurrentHashMap<>();
    private volatile boolean down;

    Owners() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/api/products/batch", exchange -> answer(exchange, "skus", "products", products));
        http.createContext("/api/customers/batch", exchange -> answer(exchange, "customerIds", "customers", customers));
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    void product(String sku, String name, String price) {
        product(sku, name, price, false);
    }

    void product(String sku, String name, String price, boolean discontinued) {
        products.put(sku, """
                {"sku":"%s","name":"%s","description":"of no interest","price":{"amount":"%s","currency":"GBP"},\
                "discontinued":%s,"version":4}""".formatted(sku, name, price, discontinued));
    }

    void customer(String id, boolean blocked) {
        customers.put(id, "{\"customerId\":\"%s\",\"blocked\":%s}".formatted(id, blocked));
    }

    void down(boolean now) {
        down = now;
    }

    private void answer(HttpExchange exchange, String asked, String found, Map<String, String> known)
            throws IOException {
        JsonNode ids = JSON.readTree(exchange.getRequestBody()).path(asked);
        String hits = StreamSupport.stream(ids.spliterator(), false)
                .map(JsonNode::asString)
                .filter(known::containsKey)
                .map(known::get)
                .collect(Collectors.joining(","));
        String misses = StreamSupport.stream(ids.spliterator(), false)
                .filter(id -> !known.containsKey(id.asString()))
                .map(JsonNode::toString)
                .collect(Collectors.joining(","));
        byte[] body =
                "{\"%s\":[%s],\"unknown\":[%s]}".formatted(found, hits, misses).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
