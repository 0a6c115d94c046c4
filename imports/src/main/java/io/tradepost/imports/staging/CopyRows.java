package io.tradepost.imports.staging;

import io.tradepost.imports.rules.RetailLine;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of the table {@code line}, sent by COPY; each {@link #commit()} is a transaction of its own. */
final class CopyRows {

    private static final int CHUNK = 65_536;

    private final PGConnection connection;
    private final int number;
    private final StringBuilder text = new StringBuilder(CHUNK + 1024);
    private @Nullable CopyIn copy;

    /** @param connection in auto-commit mode */
    CopyRows(PGConnection connection, int number) {
        this.connection = connection;
        this.number = number;
    }

    void add(RetailLine line) throws SQLException {
        text.append(number).append('\t').append(line.no());
        column(line.invoice());
        column(line.code());
        column(line.kind());
        column(line.description());
        column(line.quantity());
        column(line.at());
        column(line.price());
        column(line.value());
        column(line.customer());
        column(line.country());
        column(line.malformed());
        column(line.raw());
        text.append('\n');
        if (text.length() >= CHUNK) {
            send();
        }
    }

    void commit() throws SQLException {
        send();
        if (copy != null) {
            copy.endCopy();
            copy = null;
        }
    }

    /** Ends what was begun, so that the connection can be used for something else. */
    void cancel() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        if (copy == null) {
            copy = connection
                    .getCopyAPI()
                    .copyIn("copy line (import, no, invoice, code, kind, description, quantity, at, price, value,"
                            + " customer, country, malformed, raw) from stdin");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void column(@Nullable Object value) {
        text.append('\t');
        if (value == null) {
            text.append("\\N");
            return;
        }
        String string = value.toString();
        for (int i = 0; i < string.length(); i++) {
            switch (string.charAt(i)) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append('\uFFFD'); // which PostgreSQL cannot hold
                default -> text.append(string.charAt(i));
            }
        }
    }
}
