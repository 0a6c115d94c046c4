package io.tradepost.benchmarks;

import io.tradepost.benchmarks.Invoices.Line;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Sends invoices through the public API and compares what was sold with what the file says, to the penny. */
final class InvoiceLoad {

    private static final int AT_A_TIME = 24;
    private static final String CURRENCY = "GBP";

    private final Api api;
    private final String run;

    private InvoiceLoad(Api api, String run) {
        this.api = api;
        this.run = run;
    }

    static void run(Options options) throws Exception {
        Path file = Path.of(options.text("file", ""));
        int first = options.number("invoices", 1000);
        Invoices invoices = Invoices.read(file, first);
        InvoiceLoad load = new InvoiceLoad(new Api(options.url()), file.getFileName() + "-" + first);
        if (load.all(invoices)) {
            return;
        }
        System.exit(1);
    }

    private boolean all(Invoices invoices) throws Exception {
        report(invoices);
        List<Line> lines =
                invoices.orders().values().stream().flatMap(List::stream).toList();
        Map<String, Line> products = new TreeMap<>();
        Map<String, Long> needed = new TreeMap<>();
        Map<String, Boolean> customers = new TreeMap<>();
        for (Line line : lines) {
            products.putIfAbsent(line.sku(), line);
            needed.merge(line.sku(), line.quantity(), Long::sum);
            if (line.customerId() != null) {
                customers.put(line.customerId(), true);
            }
        }
        long started = System.nanoTime();
        Parallel.forEach(products.values(), AT_A_TIME, this::addProduct);
        Parallel.forEach(needed.entrySet(), AT_A_TIME, this::receive);
        Parallel.forEach(customers.keySet(), AT_A_TIME, this::register);
        long prepared = System.nanoTime();
        BigDecimal before = confirmedValue();
        Set<String> repeated = ConcurrentHashMap.newKeySet();
        Parallel.forEach(invoices.orders().entrySet(), AT_A_TIME, order -> {
            if (place(order.getKey(), order.getValue()) == 200) {
                repeated.add(order.getKey());
            }
        });
        Map<String, Integer> byStatus = awaitDecisions(invoices.orders().keySet());
        double seconds = (System.nanoTime() - prepared) / 1e9;
        BigDecimal expected = invoices.value().subtract(invoices.valueOf(repeated));
        BigDecimal sold = awaitValue(before.add(expected)).subtract(before);
        System.out.printf(
                "products %d, customers %d, stock and set-up in %.1f s%n",
                products.size(), customers.size(), (prepared - started) / 1e9);
        System.out.printf(
                "orders %d (of them there before %d): %s%n", invoices.orders().size(), repeated.size(), byStatus);
        System.out.printf(
                "orders placed and decided in %.1f s: %.0f lines/s, %.0f orders/s%n",
                seconds, lines.size() / seconds, invoices.orders().size() / seconds);
        System.out.printf("value of the file's order lines         %s %s%n", invoices.value(), CURRENCY);
        System.out.printf("of them in orders not there before      %s %s%n", expected, CURRENCY);
        System.out.printf(
                "confirmed value came from %s to %s %s (GET /api/search/orders)%n", before, before.add(sold), CURRENCY);
        boolean equal = sold.compareTo(expected) == 0;
        System.out.println(equal ? "equal to the penny" : "DIFFERENT by " + sold.subtract(expected));
        return equal;
    }

    private static void report(Invoices invoices) {
        Map<String, Integer> reasons = new TreeMap<>();
        invoices.rejects().forEach(reject -> {
            System.out.printf(
                    "no order line: line %d, invoice %s: %s%n", reject.line(), reject.invoice(), reject.reason());
            reasons.merge(reject.reason().replaceFirst(":.*", ""), 1, Integer::sum);
        });
        System.out.printf(
                "lines read %d = order lines %d + others %d %s%n",
                invoices.linesRead(),
                invoices.linesRead() - invoices.rejects().size(),
                invoices.rejects().size(),
                reasons);
    }

    private void addProduct(Line line) throws Exception {
        api.post("/api/products", Map.of("sku", line.sku(), "name", line.name(), "price", money(line.unitPrice())))
                .expect(200, 201);
    }

    private void receive(Map.Entry<String, Long> need) throws Exception {
        api.post(
                        "/api/stock/" + need.getKey() + "/receipts",
                        Map.of("quantity", need.getValue()),
                        run + "-" + need.getKey())
                .expect(200, 201);
    }

    private void register(String customer) throws Exception {
        api.post(
                        "/api/customers",
                        Map.of(
                                "customerId",
                                customer,
                                "name",
                                "Customer " + customer,
                                "email",
                                customer + "@example.com"))
                .expect(200, 201);
    }

    private int place(String invoice, List<Line> lines) throws Exception {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("orderId", invoice);
        String customer = lines.getFirst().customerId();
        if (customer == null) {
            order.put("guest", Map.of("name", "Guest", "email", "guest@example.com"));
        } else {
            order.put("customerId", customer);
        }
        String country = lines.getFirst().country();
        order.put("shippingAddress", Map.of("line1", "unknown", "city", "unknown", "country", country));
        List<Object> orderLines = new ArrayList<>();
        for (Line line : lines) {
            orderLines.add(
                    Map.of("sku", line.sku(), "quantity", line.quantity(), "unitPrice", money(line.unitPrice())));
        }
        order.put("lines", orderLines);
        order.put("payment", Map.of("token", "tok_approve"));
        return api.post("/api/orders", order).expect(200, 202).status();
    }

    private Map<String, Integer> awaitDecisions(Collection<String> orders) throws Exception {
        Map<String, Integer> byStatus = new TreeMap<>();
        for (String order : orders) {
            String status = "PLACED";
            while (status.equals("PLACED")) {
                status = api.get("/api/orders/" + order)
                        .expect(200)
                        .body()
                        .get("status")
                        .asString();
            }
            byStatus.merge(status, 1, Integer::sum);
        }
        return byStatus;
    }

    /** The search view follows the orders within a moment; it is given ten seconds. */
    private BigDecimal awaitValue(BigDecimal expected) throws Exception {
        long until = System.nanoTime() + 10_000_000_000L;
        BigDecimal value = confirmedValue();
        while (value.compareTo(expected) != 0 && System.nanoTime() < until) {
            value = confirmedValue();
        }
        return value;
    }

    private BigDecimal confirmedValue() throws Exception {
        BigDecimal value = BigDecimal.ZERO;
        JsonNode answer = api.get("/api/search/orders?status=CONFIRMED&size=1")
                .expect(200)
                .body();
        for (JsonNode sum : answer.get("value")) {
            if (CURRENCY.equals(sum.get("currency").asString())) {
                value = value.add(new BigDecimal(sum.get("amount").asString()));
            }
        }
        return value;
    }

    private static Map<String, String> money(BigDecimal amount) {
        Map<String, String> money = new HashMap<>();
        money.put("amount", amount.toPlainString());
        money.put("currency", CURRENCY);
        return money;
    }
}
