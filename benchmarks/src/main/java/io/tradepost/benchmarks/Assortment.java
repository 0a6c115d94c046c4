package io.tradepost.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Products with names that somebody may search, and orders of one to five lines for them from several countries. */
final class Assortment {

    static final List<String> NOUNS = List.of(
            "lantern",
            "candle",
            "heart",
            "cushion",
            "teapot",
            "basket",
            "clock",
            "mirror",
            "garland",
            "drawer",
            "napkin",
            "postcard",
            "umbrella",
            "birdhouse",
            "doormat");
    static final List<String> COUNTRIES = List.of("GB", "FR", "DE", "ES", "IE", "NL", "SE", "US", "JP");

    private static final List<String> COLOURS =
            List.of("white", "red", "blue", "green", "ivory", "silver", "pink", "black");
    private static final List<String> STYLES =
            List.of("hanging", "vintage", "metal", "paper", "wooden", "large", "small", "retro");

    /** As many as the API takes at once. */
    private static final int BATCH = 500;

    private static final int STOCK = 1_000_000;

    private final Api api;
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final List<String> skus = new ArrayList<>();
    private final List<Map<String, Object>> products = new ArrayList<>();

    Assortment(Api api) throws Exception {
        this.api = api;
        for (String noun : NOUNS) {
            for (String colour : COLOURS) {
                for (String style : STYLES) {
                    String sku = "A" + run + "-" + skus.size();
                    skus.add(sku);
                    products.add(Map.of(
                            "sku",
                            sku,
                            "name",
                            style + " " + colour + " " + noun,
                            "category",
                            noun,
                            "price",
                            Map.of("amount", "4.95", "currency", "GBP")));
                }
            }
        }
        for (int from = 0; from < products.size(); from += BATCH) {
            List<String> some = skus.subList(from, Math.min(products.size(), from + BATCH));
            api.put("/api/products/batch", Map.of("products", products.subList(from, from + some.size())))
                    .expect(200);
            api.post(
                            "/api/stock/receipts/batch",
                            Map.of(
                                    "receipts",
                                    some.stream()
                                            .map(sku -> Map.of("sku", sku, "quantity", STOCK))
                                            .toList()))
                    .expect(200, 201);
        }
    }

    /** Places so many orders, a few batches at a time. */
    void place(int orders) throws Exception {
        Parallel.forEach(
                IntStream.rangeClosed(1, (orders + BATCH - 1) / BATCH).boxed().toList(),
                4,
                batch -> api.post(
                                "/api/orders/batch",
                                Map.of(
                                        "orders",
                                        IntStream.range(0, Math.min(BATCH, orders - (batch - 1) * BATCH))
                                                .mapToObj(i -> order())
                                                .toList()))
                        .expect(200));
    }

    /** Gives so many products a new price, others for each number; what a query must have seen to know of it. */
    String reprice(int number, int count) throws Exception {
        Map<String, String> price = Map.of("amount", (number / 100 + 1) + "." + (10 + number % 90), "currency", "GBP");
        List<Map<String, Object>> repriced = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> product = new HashMap<>(products.get((number * count + i) % products.size()));
            product.put("price", price);
            repriced.add(product);
        }
        return api.put("/api/products/batch", Map.of("products", repriced))
                .expect(200)
                .header("Tradepost-Token");
    }

    /** As {@code POST /api/orders} takes it. */
    Map<String, Object> order() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Map.of(
                "guest", Map.of(),
                "shipToCountry", any(COUNTRIES),
                "lines",
                        IntStream.rangeClosed(1, random.nextInt(1, 6))
                                .mapToObj(i -> Map.of("sku", any(skus), "quantity", random.nextInt(1, 12)))
                                .toList(),
                "payment", Map.of("token", "tok_approve"));
    }

    static <T> T any(List<T> choices) {
        return choices.get(ThreadLocalRandom.current().nextInt(choices.size()));
    }
}
