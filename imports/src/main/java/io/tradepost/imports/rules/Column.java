package io.tradepost.imports.rules;

/** The columns of the format, by the names that stand in a file's first line. */
public enum Column {
    INVOICE_NO("InvoiceNo"),
    STOCK_CODE("StockCode"),
    DESCRIPTION("Description"),
    QUANTITY("Quantity"),
    INVOICE_DATE("InvoiceDate"),
    UNIT_PRICE("UnitPrice"),
    CUSTOMER_ID("CustomerID"),
    COUNTRY("Country");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
