package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop front end that knows nothing but the HTTP API. */
final class Shop {

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response, JsonNode body) {

        String text(String name) {
            return body.get(name).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Shop(String url) {
        this.url = url;
    }

    /** A product that no other test has, with so much stock. */
    String product(int stock, String price) {
        String sku = "SKU-" + NUMBERS.incrementAndGet();
        Map<String, Object> product =
                Map.of("sku", sku, "name", "Lantern " + sku, "category", "Lights", "price", gbp(price));
        assertThat(post("/api/products", product).status()).isEqualTo(201);
        if (stock > 0) {
            assertThat(post("/api/stock/" + sku + "/receipts", Map.of("quantity", stock))
                            .status())
                    .isEqualTo(201);
        }
        return sku;
    }

    Answer place(String sku, int quantity, String token) {
        return post("/api/orders", order(sku, quantity, token));
    }

    /** An order of one line that is confirmed; its id. */
    String confirmed(String sku, int quantity, String token) {
        String id = place(sku, quantity, token).text("orderId");
        awaitOrder(id, "CONFIRMED");
        return id;
    }

    /** A guest's order of these lines; its id. */
    String placed(List<Map<String, Object>> lines, String token) {
        Answer answer =
                post("/api/orders", Map.of("guest", Map.of(), "lines", lines, "payment", Map.of("token", token)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.text("orderId");
    }

    static Map<String, Object> order(String sku, int quantity, String token) {
        return Map.of(
                "guest", Map.of("name", "Ada", "email", "ada@example.com"),
                "shippingAddress", Map.of("line1", "1 Main St", "city", "London", "postcode", "N1", "country", "GB"),
                "lines", List.of(Map.of("sku", sku, "quantity", quantity)),
                "payment", Map.of("token", token));
    }

    JsonNode awaitOrder(String orderId, String status) {
        return Awaitility.await("order " + orderId + " " + status)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/api/orders/" + orderId).body(),
                        order -> status.equals(order.path("status").asString()));
    }

    /** Until search has it as it stands. */
    void awaitFound(String orderId) {
        String status = get("/api/orders/" + orderId).text("status");
        Awaitility.await("order " + orderId + " found")
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/search/orders?q=" + orderId + "&status=" + status)
                                .body()
                                .path("total")
                                .asInt()
                        == 1);
    }

    /** Until the views have what it shows. */
    void awaitPage(String path) {
        Awaitility.await(path)
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(path).status() == 200);
    }

    void awaitFoundProduct(String sku) {
        Awaitility.await("product " + sku + " found")
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/search/products?q=" + sku)
                                .body()
                                .path("total")
                                .asInt()
                        > 0);
    }

    JsonNode awaitStock(String sku, int onHand, int reserved) {
        return Awaitility.await("stock of " + sku)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> get("/api/stock/" + sku).body().path("total"),
                        total -> total.path("onHand").asInt() == onHand
                                && total.path("reserved").asInt() == reserved);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    Answer post(String path, Object body) {
        return send(json(path, body));
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send(json(path, body).header("Idempotency-Key", idempotencyKey));
    }

    Answer put(String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** As a browser's form sends a file. */
    Answer upload(String path, byte[] file) {
        String boundary = "tradepost-end-to-end";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nonline-retail\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"invoices.csv\"\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** Money in minor units. */
    static long minor(JsonNode money) {
        return new BigDecimal(money.path("amount").asString("0"))
                .movePointRight(2)
                .longValueExact();
    }

    static Map<String, String> gbp(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    private HttpRequest.Builder json(String path, Object body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
            byte[] body = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), response, json ? JSON.readTree(body) : JSON.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
