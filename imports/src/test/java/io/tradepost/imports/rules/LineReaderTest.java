package io.tradepost.imports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.imports.csv.CsvRecord;
import io.tradepost.imports.csv.NotCsv;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineReaderTest {

    private static final List<String> TITLES =
            Arrays.stream(Column.values()).map(Column::toString).toList();
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aLineIsUnderstood() {
        RetailLine line =
                read(" 536365 ", "85123a", "WHITE\tHEART ", "6", "2011-06-01T08:26:00", "2.55", "17850", "EIRE");

        assertThat(line)
                .isEqualTo(new RetailLine(
                        7,
                        "536365",
                        "85123A",
                        StockCode.Kind.ITEM,
                        "WHITE HEART",
                        6L,
                        Instant.parse("2011-06-01T07:26:00Z"),
                        25_500L,
                        1_530L,
                        "17850",
                        "EIRE",
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource({"5, 0.125, 62", "3, 0.125, 38", "1, 0.001, 0", "-5, 0.125, -62", "1000, 0.001, 100", "2, -1.5, -300"})
    void aValueIsRoundedHalfEven(String quantity, String price, long pence) {
        RetailLine line = read("536365", "85123A", "", quantity, "2011-06-01T08:26:00", price, "", "");

        assertThat(line.value()).isEqualTo(pence);
        assertThat(line.customer()).isNull();
        assertThat(line.malformed()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "X1, 85123A, 1, 2011-06-01T08:26:00, 1, 17850, InvoiceNo",
        "536365, 8 5, 1, 2011-06-01T08:26:00, 1, 17850, StockCode",
        "536365, 85123A, 1.5, 2011-06-01T08:26:00, 1, 17850, Quantity",
        "536365, 85123A, 1000001, 2011-06-01T08:26:00, 1, 17850, Quantity",
        "536365, 85123A, 99999999999, 2011-06-01T08:26:00, 1, 17850, Quantity",
        "536365, 85123A, 1, 2011-06-31T08:26:00, 1, 17850, InvoiceDate",
        "536365, 85123A, 1, 01/06/2011 08:26, 1, 17850, InvoiceDate",
        "536365, 85123A, 1, 2026-01-01T08:26:00, 1, 17850, InvoiceDate",
        "536365, 85123A, 1, 2011-06-01T08:26:00, 1e3, 17850, UnitPrice",
        "536365, 85123A, 1, 2011-06-01T08:26:00, 1.00001, 17850, UnitPrice",
        "536365, 85123A, 1, 2011-06-01T08:26:00, 1, 17 850, CustomerID"
    })
    void aMalformedLineNamesTheFirstColumnAtFault(
            String invoice, String code, String quantity, String at, String price, String customer, String column) {
        RetailLine line = read(invoice, code, "NAME", quantity, at, price, customer, "EIRE");

        assertThat(line.malformed()).startsWith(column + " must ");
        assertThat(line.raw()).isEqualTo("raw");
    }

    @Test
    void columnsStandInAnyOrderAndCase() {
        Header header = new Header(List.of(
                "country",
                "CUSTOMERID",
                "UnitPrice",
                "InvoiceDate",
                "Quantity",
                "Description",
                "StockCode",
                "InvoiceNo"));
        RetailLine line = new LineReader(header, ZoneId.of("UTC"), Currency.getInstance("GBP"), NOW)
                .read(new CsvRecord(
                        2, "raw", List.of("EIRE", "1", "2", "2011-06-01T08:26", "3", "NAME", "85123A", "536365")));

        assertThat(line.malformed()).isNull();
        assertThat(line.value()).isEqualTo(600);
    }

    @Test
    void aFileMustHaveAllColumnsAndNoOther() {
        assertThatThrownBy(() -> new Header(TITLES.subList(0, 7)))
                .isInstanceOf(NotCsv.class)
                .hasMessage("the first line lacks the columns [Country]");
        assertThatThrownBy(() -> new Header(List.of("InvoiceNo", "Colour")))
                .isInstanceOf(NotCsv.class)
                .hasMessageStartingWith("the first line has the unknown column \"Colour\"");
        assertThatThrownBy(() -> new Header(List.of("InvoiceNo", "invoiceno")))
                .isInstanceOf(NotCsv.class)
                .hasMessage("the first line has the column InvoiceNo twice");
    }

    private static RetailLine read(String... fields) {
        return new LineReader(new Header(TITLES), ZoneId.of("Europe/London"), Currency.getInstance("GBP"), NOW)
                .read(new CsvRecord(7, "raw", List.of(fields)));
    }
}
