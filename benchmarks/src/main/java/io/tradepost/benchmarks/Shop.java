package io.tradepost.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A hundred products with more stock than any run sells, and one-line orders for them. */
final class Shop {

    private static final int PRODUCTS = 100;
    private static final int STOCK = 1_000_000;

    private final Api api;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final List<String> skus = new ArrayList<>();

    Shop(Api api) throws Exception {
        this.api = api;
        IntStream.range(0, PRODUCTS).forEach(i -> skus.add("BENCH-" + run + "-" + i));
        Parallel.forEach(skus, 8, sku -> {
            Map<String, String> price = Map.of("amount", "9.99", "currency", "GBP");
            api.post("/api/products", Map.of("sku", sku, "name", "Benchmark " + sku, "price", price))
                    .expect(201);
            api.post("/api/stock/" + sku + "/receipts", Map.of("quantity", STOCK))
                    .expect(201);
        });
    }

    /** Places a one-line order of the given number; its id tells the run. */
    String order(int number) throws Exception {
        post(number).expect(202);
        return id(number);
    }

    /** Likewise; what a query must have seen to know of it, or null where too much is under way. */
    @Nullable
    String orderWithToken(int number) throws Exception {
        Api.Answer answer = post(number).expect(202, 503);
        return answer.status() == 503 ? null : answer.header("Tradepost-Token");
    }

    private String id(int number) {
        return "bench-" + run + "-" + number;
    }

    private Api.Answer post(int number) throws Exception {
        String sku = skus.get(ThreadLocalRandom.current().nextInt(PRODUCTS));
        return api.post(
                "/api/orders",
                Map.of(
                        "orderId", id(number),
                        "guest", Map.of("name", "Guest", "email", "guest@example.com"),
                        "lines", List.of(Map.of("sku", sku, "quantity", 1)),
                        "payment", Map.of("token", "tok_approve")));
    }

    /** Asks until the order is decided. */
    String awaitDecision(String order) throws Exception {
        String status = "PLACED";
        while (status.equals("PLACED")) {
            status = api.get("/api/orders/" + order)
                    .expect(200)
                    .body()
                    .get("status")
                    .asString();
        }
        return status;
    }
}
