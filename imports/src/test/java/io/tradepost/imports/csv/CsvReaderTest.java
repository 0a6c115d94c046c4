package io.tradepost.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void aRecordIsALineAndKnowsItsNumber() throws IOException {
        assertThat(read("a,b\nc,d\r\ne,f"))
                .containsExactly(record(1, "a,b", "a", "b"), record(2, "c,d", "c", "d"), record(3, "e,f", "e", "f"));
    }

    @Test
    void aFieldInQuotesHoldsCommasQuotesAndLineEnds() throws IOException {
        assertThat(read("\"a,\"\"b\"\"\",\"c\nd\"\ne"))
                .containsExactly(record(1, "\"a,\"\"b\"\"\",\"c\nd\"", "a,\"b\"", "c\nd"), record(3, "e", "e"));
    }

    @Test
    void aQuoteInsideAFieldStandsForItself() throws IOException {
        assertThat(read("5\" plate,2")).containsExactly(record(1, "5\" plate,2", "5\" plate", "2"));
    }

    @Test
    void anEmptyLineHasNoFieldsAndALineEndAtTheEndBeginsNoLine() throws IOException {
        assertThat(read("a\n\nb\n")).containsExactly(record(1, "a", "a"), record(2, ""), record(3, "b", "b"));
    }

    @Test
    void emptyFieldsCount() throws IOException {
        assertThat(read(",,\"\"")).containsExactly(record(1, ",,\"\"", "", "", ""));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstField() throws IOException {
        assertThat(read("\uFEFFa,b")).containsExactly(record(1, "a,b", "a", "b"));
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsLine() {
        byte[] latin = "a,b\nc,\u00a320\nd,e\n".repeat(20_000).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(latin)).isInstanceOf(NotCsv.class).hasMessage("line 2 is not UTF-8");
    }

    @Test
    void aCharacterMayLieOnTheEdgeOfABuffer() throws IOException {
        String text = "x".repeat(65_535) + "\n" + "y".repeat(65_534 - 65_536 % 7) + "£€😀\n";

        assertThat(read(text)).extracting(CsvRecord::raw).containsExactly(text.split("\n"));
    }

    @Test
    void quotesThatNeverEndAreRefusedBeforeTheyFillTheMemory() {
        assertThatThrownBy(() -> read("a\n\"b" + "c".repeat(70_000)))
                .isInstanceOf(NotCsv.class)
                .hasMessage("a record at line 2 is longer than 65536 characters");
        assertThatThrownBy(() -> read("a\n\"b"))
                .isInstanceOf(NotCsv.class)
                .hasMessage("line 2 ends the file inside quotes");
    }

    private static CsvRecord record(int line, String raw, String... fields) {
        return new CsvRecord(line, raw, List.of(fields));
    }

    private static List<CsvRecord> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CsvRecord> read(byte[] bytes) throws IOException {
        CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes));
        List<CsvRecord> records = new ArrayList<>();
        for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
            records.add(record);
        }
        return records;
    }
}
