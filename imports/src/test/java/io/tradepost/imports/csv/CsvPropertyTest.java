package io.tradepost.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvPropertyTest {

    /** Whatever is written with all fields in quotes reads as it was, and its raw text is what was written. */
    @Property(tries = 500)
    void whatWasWrittenIsRead(@ForAll("tables") List<List<String>> table) throws IOException {
        List<String> lines = table.stream()
                .map(fields -> fields.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .toList();
        CsvReader reader = new CsvReader(
                new ByteArrayInputStream(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
        List<List<String>> read = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
            read.add(record.fields());
            raw.add(record.raw());
        }

        assertThat(read).isEqualTo(table);
        assertThat(raw).isEqualTo(lines);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field =
                Arbitraries.strings().withChars("ab,\"\r\n é€").ofMaxLength(12);
        return field.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(20);
    }
}
