package io.tradepost.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records in constant memory. A field in quotes may hold commas, line ends and doubled quotes; a quote inside a
 * field that does not begin with one stands for itself.
 *
 * <p>Not commons-csv: that keeps neither a record's text, which the list of rejects shows, nor a bound on its length,
 * without which one stray quote takes the rest of a file into memory.
 */
public final class CsvReader {

    private static final int LONGEST = 65_536;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Utf8 characters;
    private final char[] buffer = new char[LONGEST];
    private int length;
    private int next;
    private int line = 1;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder field = new StringBuilder();

    public CsvReader(InputStream utf8) throws IOException {
        characters = new Utf8(utf8);
        if (peek() == BYTE_ORDER_MARK) {
            next++;
        }
    }

    /** Null after the last record. */
    public @Nullable CsvRecord next() throws IOException {
        if (peek() == END) {
            return null;
        }
        int start = line;
        raw.setLength(0);
        List<String> fields = new ArrayList<>(8);
        boolean more = true;
        while (more) {
            more = field(fields);
        }
        boolean empty = fields.size() == 1 && raw.isEmpty();
        return new CsvRecord(start, raw.toString(), empty ? List.of() : fields);
    }

    /** Whether the record has another field. */
    private boolean field(List<String> fields) throws IOException {
        field.setLength(0);
        boolean quoted = peek() == '"';
        if (quoted) {
            take();
            quotedText();
        }
        while (true) {
            int character = peek();
            if (character == ',' || character == '\n' || character == '\r' || character == END) {
                fields.add(field.toString());
                return endOfField(character);
            }
            field.append(take());
        }
    }

    private boolean endOfField(int character) throws IOException {
        if (character == ',') {
            take();
            return true;
        }
        if (character == '\r') {
            next++;
            character = peek();
        }
        if (character == '\n') {
            next++;
        }
        line++;
        return false;
    }

    private void quotedText() throws IOException {
        while (true) {
            if (peek() == END) {
                throw new NotCsv("line " + line + " ends the file inside quotes");
            }
            char character = take();
            if (character == '\n') {
                line++;
            }
            if (character != '"') {
                field.append(character);
            } else if (peek() == '"') {
                field.append(take());
            } else {
                return;
            }
        }
    }

    private char take() {
        char character = buffer[next++];
        if (raw.length() == LONGEST) {
            throw new NotCsv("a record at line " + line + " is longer than " + LONGEST + " characters");
        }
        raw.append(character);
        return character;
    }

    private int peek() throws IOException {
        if (next == length) {
            next = 0;
            try {
                length = characters.read(buffer);
            } catch (Utf8.Malformed e) {
                throw new NotCsv("line " + line + " is not UTF-8");
            }
        }
        return length == 0 ? END : buffer[next];
    }
}
