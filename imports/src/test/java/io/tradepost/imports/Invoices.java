package io.tradepost.imports;

import java.util.Random;

/** Files of any size. */
final class Invoices {

    private Invoices() {}

    /** So many invoices of some lines each; every tenth takes something back. */
    static String many(int count) {
        Random random = new Random(42);
        StringBuilder file = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int i = 0; i < count; i++) {
            boolean credit = i % 10 == 9;
            int lines = 1 + random.nextInt(credit ? 2 : 8);
            for (int line = 0; line < lines; line++) {
                int sku = 10_000 + random.nextInt(600);
                int units = 1 + random.nextInt(24);
                file.append(credit ? "C" : "")
                        .append(600_000 + i)
                        .append(',')
                        .append(sku)
                        .append(",THING ")
                        .append(sku)
                        .append(',')
                        .append(credit ? -units : units)
                        .append(",2012-01-%02dT%02d:%02d:00,".formatted(1 + i * 28 / count, i / 60 % 24, i % 60))
                        .append(1 + random.nextInt(9))
                        .append('.')
                        .append(10 + random.nextInt(90))
                        .append(',')
                        .append(i % 4 == 0 ? "" : 20_000 + i % 7)
                        .append(",France\n");
            }
        }
        return file.toString();
    }
}
