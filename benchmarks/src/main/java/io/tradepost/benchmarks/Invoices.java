package io.tradepost.benchmarks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The first invoices of a retailer's export: columns InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice,
 * CustomerID, Country. A line of positive quantity and price becomes an order line; every other is listed with its reason.
 */
record Invoices(Map<String, List<Line>> orders, List<Reject> rejects, int linesRead) {

    private static final Pattern SKU = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int MONEY_DECIMALS = 2;

    /** @param customerId null for a guest */
    record Line(
            String sku,
            String name,
            long quantity,
            BigDecimal unitPrice,
            @Nullable String customerId,
            String country) {

        BigDecimal amount() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    record Reject(long line, String invoice, String reason) {}

    static Invoices read(Path file, int first) throws IOException {
        Map<String, List<Line>> orders = new LinkedHashMap<>();
        Map<String, Boolean> seen = new LinkedHashMap<>();
        List<Reject> rejects = new ArrayList<>();
        int lines = 0;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                String invoice = row.get("InvoiceNo");
                if (!seen.containsKey(invoice) && seen.size() == first) {
                    continue; // a later line of an invoice that is among the first still counts
                }
                seen.put(invoice, true);
                lines++;
                String reason = reasonAgainst(row);
                if (reason == null) {
                    orders.computeIfAbsent(invoice, absent -> new ArrayList<>()).add(line(row));
                } else {
                    rejects.add(new Reject(row.getRecordNumber() + 1, invoice, reason));
                }
            }
        }
        return new Invoices(orders, rejects, lines);
    }

    BigDecimal value() {
        return valueOf(orders.keySet());
    }

    BigDecimal valueOf(Set<String> some) {
        return some.stream()
                .flatMap(invoice -> orders.getOrDefault(invoice, List.of()).stream())
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(MONEY_DECIMALS);
    }

    private static @Nullable String reasonAgainst(CSVRecord row) {
        BigDecimal price = new BigDecimal(row.get("UnitPrice")).stripTrailingZeros();
        long quantity = Long.parseLong(row.get("Quantity"));
        if (row.get("InvoiceNo").startsWith("C")) {
            return "cancellation";
        }
        if (row.get("InvoiceNo").startsWith("A")) {
            return "accounting adjustment";
        }
        if (quantity <= 0) {
            return "quantity is not positive: " + quantity;
        }
        if (price.signum() <= 0) {
            return "price is not positive: " + price.toPlainString();
        }
        if (price.scale() > MONEY_DECIMALS) {
            return "price is finer than a penny: " + price.toPlainString();
        }
        return SKU.matcher(row.get("StockCode").trim()).matches() ? null : "no SKU: " + row.get("StockCode");
    }

    private static Line line(CSVRecord row) {
        String sku = row.get("StockCode").trim().toUpperCase(Locale.ROOT);
        String name = row.get("Description").trim();
        String customer = row.get("CustomerID").trim();
        return new Line(
                sku,
                name.isEmpty() ? sku : name,
                Long.parseLong(row.get("Quantity")),
                new BigDecimal(row.get("UnitPrice")).setScale(MONEY_DECIMALS),
                customer.isEmpty() ? null : customer,
                row.get("Country"));
    }
}
