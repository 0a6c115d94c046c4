package io.tradepost.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something to see on each page: a shop with stock, orders in several states, a return and a customer.
 *
 * @param orderId shipped and partly returned
 * @param sku of what was ordered
 */
record StaffDay(String orderId, String sku, String customerId) {

    private static final List<String> REPORTS = List.of("sales", "customers", "retention", "rfm", "stock", "funnel");

    static StaffDay lived() {
        Shop shop = new Shop(RunningSystem.system().url());
        String sku = shop.product(40, "12.50");
        String scarce = shop.product(2, "3.10");
        shop.post("/api/stock/" + scarce + "/adjustments", Map.of("quantity", -1, "reason", "broken"));
        String customerId = shop.post("/api/customers", Map.of("name", "Grace Hopper", "email", "grace@example.com"))
                .text("customerId");
        String orderId = shop.post(
                        "/api/orders",
                        Map.of(
                                "customerId",
                                customerId,
                                "shipToCountry",
                                "GB",
                                "lines",
                                List.of(
                                        Map.of("sku", sku, "quantity", 3, "taxRate", "0.2"),
                                        Map.of("sku", scarce, "quantity", 1)),
                                "payment",
                                Map.of("token", "tok_approve")))
                .text("orderId");
        shop.awaitOrder(orderId, "CONFIRMED");
        shop.post("/api/orders/" + orderId + "/shipments", Map.of("carrier", "Royal Mail", "trackingNumber", "RM-1"));
        shop.post("/api/orders/" + orderId + "/shipments/s1/delivery", Map.of());
        shop.awaitOrder(orderId, "DELIVERED");
        shop.post(
                "/api/orders/" + orderId + "/returns",
                Map.of("lines", List.of(Map.of("line", 1, "quantity", 1)), "reason", "broken glass"));
        shop.post("/api/orders/" + orderId + "/returns/r1/receipt", Map.of());
        shop.place(sku, 1, "tok_review");
        shop.place(sku, 1, "tok_decline");
        shop.place(sku, 500, "tok_approve");
        shop.awaitFound(orderId);
        List.of("/products/" + sku, "/customers/" + customerId).forEach(shop::awaitPage);
        return new StaffDay(orderId, sku, customerId);
    }

    List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/?q=lantern",
                "/orders/" + orderId,
                "/orders/new",
                "/products/" + sku,
                "/stock",
                "/customers",
                "/customers/" + customerId,
                "/reports",
                "/imports",
                "/processes",
                "/dead-letters",
                "/views"));
        REPORTS.forEach(report -> pages.add("/reports/" + report));
        return pages;
    }
}
