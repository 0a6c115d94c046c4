package io.tradepost.imports.rules;

import io.tradepost.imports.csv.CsvRecord;
import io.tradepost.kernel.UnitPrice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes lines of records. What one cannot be is said of the first column that is wrong. */
public final class LineReader {

    private static final Pattern INVOICE = Pattern.compile("[AC]?[0-9]{1,20}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern PRICE = Pattern.compile("(-?)([0-9]{1,8})(?:\\.([0-9]{1,4}))?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f\\x7f]+");
    private static final long MOST_UNITS = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_COUNTRY = 60;
    private static final Instant EARLIEST = Instant.EPOCH.plus(Duration.ofDays(1));
    private static final long FINE = 10_000;

    private final Header header;
    private final ZoneId zone;
    private final Currency currency;
    private final Instant now;
    private String lastMoment = "";
    private @Nullable Instant lastInstant;

    /** @param now what is dated later is malformed */
    public LineReader(Header header, ZoneId zone, Currency currency, Instant now) {
        this.header = header;
        this.zone = zone;
        this.currency = currency;
        this.now = now;
    }

    public RetailLine read(CsvRecord record) {
        List<String> fields = record.fields();
        if (fields.size() != header.size()) {
            String fault = fields.isEmpty() ? "empty line" : fields.size() + " columns instead of " + header.size();
            return RetailLine.unreadable(record.line(), fault, record.raw());
        }
        String invoice = text(Column.INVOICE_NO, fields).toUpperCase(Locale.ROOT);
        StockCode code = code(text(Column.STOCK_CODE, fields));
        String description = text(Column.DESCRIPTION, fields);
        Long quantity = quantity(text(Column.QUANTITY, fields));
        Instant at = at(text(Column.INVOICE_DATE, fields));
        Long price = price(text(Column.UNIT_PRICE, fields));
        String customer = text(Column.CUSTOMER_ID, fields);
        String country = text(Column.COUNTRY, fields);
        String malformed = new Faults()
                .unless(
                        INVOICE.matcher(invoice).matches(),
                        Column.INVOICE_NO,
                        "must have the form 536365, C536365 or A536365")
                .unless(code != null, Column.STOCK_CODE, "must have 1 to 40 of A-Z 0-9 . _ -")
                .unless(description.length() <= LONGEST_NAME, Column.DESCRIPTION, "must have at most 200 characters")
                .unless(
                        quantity != null && quantity != 0,
                        Column.QUANTITY,
                        "must be a whole number up to 1,000,000 and not 0")
                .unless(
                        at != null && !at.isAfter(now) && at.isAfter(EARLIEST),
                        Column.INVOICE_DATE,
                        "must have the form 2010-12-01T08:26:00, since 1970 and in the past")
                .unless(price != null, Column.UNIT_PRICE, "must be a number with at most 4 decimals")
                .unless(
                        customer.isEmpty() || CUSTOMER.matcher(customer).matches(),
                        Column.CUSTOMER_ID,
                        "must have 1 to 64 of A-Z a-z 0-9 . _ -")
                .unless(country.length() <= LONGEST_COUNTRY, Column.COUNTRY, "must have at most 60 characters")
                .first();
        return new RetailLine(
                record.line(),
                invoice,
                code == null ? null : code.value(),
                code == null ? null : code.kind(),
                description,
                quantity,
                at,
                price,
                quantity == null || price == null
                        ? null
                        : new UnitPrice(price, currency).times(quantity).minor(),
                customer.isEmpty() ? null : customer,
                country,
                malformed,
                malformed == null ? null : record.raw());
    }

    private String text(Column column, List<String> fields) {
        String text = header.of(column, fields);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\u007f') {
                return CONTROLS.matcher(text).replaceAll(" ").strip();
            }
        }
        return text.strip();
    }

    private static @Nullable StockCode code(String text) {
        try {
            return StockCode.of(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Long quantity(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        long quantity = Long.parseLong(text);
        return Math.abs(quantity) <= MOST_UNITS ? quantity : null;
    }

    private static @Nullable Long price(String text) {
        Matcher matcher = PRICE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String decimals = matcher.group(3) == null ? "" : matcher.group(3);
        long price = Long.parseLong(matcher.group(2)) * FINE + Long.parseLong((decimals + "0000").substring(0, 4));
        return matcher.group(1).isEmpty() ? price : -price;
    }

    /** The lines of an invoice follow each other, so the last answer mostly is the next. */
    private @Nullable Instant at(String text) {
        if (!text.equals(lastMoment)) {
            lastMoment = text;
            lastInstant = parsed(text);
        }
        return lastInstant;
    }

    private @Nullable Instant parsed(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
