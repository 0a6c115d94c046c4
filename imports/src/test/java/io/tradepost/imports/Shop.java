package io.tradepost.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands for all other services, so that tests can have them fail as they please. It keeps what it is sent, by identity. */
final class Shop implements AutoCloseable {

    /** Breaks a request, or lets it be. */
    interface Trouble {
        /** A status to answer with; 0 for what would be answered anyway, -1 to do the work and break off in the middle of the answer. */
        int of(String path, JsonNode body);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> IDS =
            Map.of("products", "sku", "customers", "customerId", "orders", "orderId", "credits", "creditId");

    final Map<String, JsonNode> kept = new ConcurrentHashMap<>();
    final Map<String, JsonNode> byKey = new ConcurrentHashMap<>();
    final Set<String> rejected = ConcurrentHashMap.newKeySet();
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, BigDecimal> left = new ConcurrentHashMap<>();
    private final Map<String, BigDecimal> refunds = new ConcurrentHashMap<>();
    private final HttpServer server;
    volatile Trouble trouble = (path, body) -> 0;

    Shop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 200, JSON.createObjectNode().put("reason", "out of stock"));
                return;
            }
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            requests.add(path);
            int broken = trouble.of(path, body);
            if (broken > 0) {
                answer(exchange, broken, JSON.createObjectNode().put("detail", "trouble"));
                return;
            }
            ObjectNode answer = answer(path, body, exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            if (broken == 0) {
                answer(exchange, 200, answer);
            } else {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write('{');
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized ObjectNode answer(String path, JsonNode body, String key) {
        if (path.equals("/api/orders/lookup")) {
            return lookup(body);
        }
        if (key != null) {
            byKey.putIfAbsent(key, body);
            return JSON.createObjectNode();
        }
        ObjectNode answers = JSON.createObjectNode();
        body.properties().forEach(member -> {
            ArrayNode list = answers.putArray(member.getKey());
            member.getValue().forEach(item -> list.add(answer(member.getKey(), item)));
        });
        return answers;
    }

    private ObjectNode answer(String member, JsonNode item) {
        String id = member.equals("returns")
                ? item.get("orderId").asString() + ":" + item.get("reference").asString()
                : item.get(IDS.get(member)).asString();
        JsonNode before = kept.putIfAbsent(member + "/" + id, item);
        ObjectNode answer = JSON.createObjectNode().put("status", before == null ? 202 : 200);
        if (member.equals("orders") && before == null) {
            left.put(id, total(item.get("lines"), "unitPrice"));
        }
        if (member.equals("returns")) {
            String order = item.get("orderId").asString();
            BigDecimal refund = refunds.computeIfAbsent(
                    id, first -> total(item.get("lines"), "refundPrice").min(left.get(order)));
            if (before == null) {
                left.merge(order, refund, BigDecimal::subtract);
            }
            answer.putObject("amount").put("amount", refund.toPlainString()).put("currency", "GBP");
        }
        return answer;
    }

    private static BigDecimal total(JsonNode lines, String price) {
        BigDecimal total = new BigDecimal("0.00");
        for (JsonNode line : lines) {
            total = total.add(new BigDecimal(line.at("/" + price + "/amount").asString())
                    .multiply(new BigDecimal(line.get("quantity").asInt()))
                    .setScale(2, java.math.RoundingMode.HALF_EVEN));
        }
        return total;
    }

    private ObjectNode lookup(JsonNode body) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode orders = answer.putArray("orders");
        Map<String, String> states = new LinkedHashMap<>();
        body.get("orderIds")
                .forEach(id -> states.put(id.asString(), rejected.contains(id.asString()) ? "REJECTED" : "SHIPPED"));
        states.forEach((id, status) -> {
            if (kept.containsKey("orders/" + id)) {
                orders.addObject().put("orderId", id).put("status", status);
            }
        });
        return answer;
    }
}
