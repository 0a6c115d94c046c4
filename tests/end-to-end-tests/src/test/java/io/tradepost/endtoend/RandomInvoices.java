package io.tradepost.endtoend;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A file of invoices and credit notes, and what it comes to. */
final class RandomInvoices {

    private static final List<String> COUNTRIES = List.of("France", "Germany", "United Kingdom");
    private static final int MOST_LINES = 30;
    private static final int PRODUCTS = 25;

    private final StringBuilder csv =
            new StringBuilder("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    private final Map<String, BigDecimal> revenue = new TreeMap<>();
    private final Map<String, Integer> units = new TreeMap<>();
    private final Map<String, Integer> returned = new TreeMap<>();
    private final Random random;

    RandomInvoices(int invoices, long seed) {
        random = new Random(seed);
        LocalDateTime at = LocalDateTime.parse("2011-03-01T08:00:00");
        for (int i = 0; i < invoices; i++) {
            at = at.plusMinutes(7);
            invoice(600_000 + i, at);
        }
    }

    byte[] csv() {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    Map<String, String> revenueByCountry() {
        Map<String, String> amounts = new TreeMap<>();
        revenue.forEach((country, amount) -> amounts.put(country, amount.toPlainString()));
        return amounts;
    }

    Map<String, String> unitsBySku() {
        Map<String, String> numbers = new TreeMap<>();
        units.forEach((sku, number) -> numbers.put(sku, Integer.toString(number)));
        return numbers;
    }

    int returned(String sku) {
        return returned.getOrDefault(sku, 0);
    }

    private void invoice(int number, LocalDateTime at) {
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        int lines = 1 + random.nextInt(MOST_LINES);
        for (int i = 0; i < lines; i++) {
            String sku = "R" + random.nextInt(PRODUCTS);
            int quantity = 1 + random.nextInt(12);
            BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(2_000), 2);
            line(Integer.toString(number), sku, quantity, at, price, number, country);
            revenue.merge(country, price.multiply(BigDecimal.valueOf(quantity)), BigDecimal::add);
            units.merge(sku, quantity, Integer::sum);
            if (i == 0 && random.nextInt(10) == 0) {
                line("C" + number, sku, -1, at.plusMinutes(3), price, number, country);
                returned.merge(sku, 1, Integer::sum);
            }
        }
    }

    /** Each invoice has a customer of its own, so that what comes back is known to be of it. */
    private void line(
            String invoice,
            String sku,
            int quantity,
            LocalDateTime at,
            BigDecimal price,
            int customer,
            String country) {
        csv.append("%s,%s,PRODUCT %s,%d,%s:00,%s,%d,%s%n"
                .formatted(invoice, sku, sku, quantity, at, price, customer, country));
    }
}
