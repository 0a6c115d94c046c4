package io.tradepost.imports.staging;

import static io.tradepost.imports.life.ImportRefusal.FILE_EMPTY;
import static io.tradepost.imports.life.ImportRefusal.FILE_UNREADABLE;
import static io.tradepost.imports.life.ImportRefusal.IMPORTED_WITH_OTHER_SETTINGS;
import static io.tradepost.imports.life.ImportRefusal.NOT_CSV;

import io.tradepost.imports.csv.CsvReader;
import io.tradepost.imports.csv.CsvRecord;
import io.tradepost.imports.csv.NotCsv;
import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.ImportStatus;
import io.tradepost.imports.life.Imports;
import io.tradepost.imports.life.Terms;
import io.tradepost.imports.rules.Header;
import io.tradepost.imports.rules.LineReader;
import io.tradepost.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Takes a file in. It is read in transactions of some ten thousand lines, since a long one would hold up whoever relays
 * from another database of the same server; an import counts from the moment its last line is in.
 */
@Service
public class ReadingFiles {

    private static final int LINES_PER_TRANSACTION = 20_000;

    private final Imports imports;
    private final JdbcTemplate jdbc;

    ReadingFiles(Imports imports, DataSource database) {
        this.imports = imports;
        this.jdbc = new JdbcTemplate(database);
    }

    /** @throws Refusal if the file cannot be read as what it is said to be; then nothing of it is kept */
    public Staged read(Upload upload, Terms terms) {
        Fingerprint fingerprint = identify(upload, terms);
        Optional<Import> before = imports.find(fingerprint.id());
        if (before.isPresent() && before.get().status() != ImportStatus.READING) {
            return again(before.get(), terms);
        }
        return jdbc.execute((ConnectionCallback<Staged>) connection -> {
            try (FileLock _ = FileLock.acquire(connection, fingerprint.id())) {
                return alone(connection, upload, fingerprint, terms);
            }
        });
    }

    /** Forgets files whose reading was broken off, by a crash for one: whoever sent them has no answer and sends again. */
    public void forgetBrokenOff() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            for (Import file : imports.beingRead()) {
                if (FileLock.isFree(connection, file.id())) {
                    imports.remove(file.number());
                }
            }
            return true;
        });
    }

    private static Staged again(Import before, Terms terms) {
        if (!before.terms().equals(terms)) {
            throw new Refusal(
                    IMPORTED_WITH_OTHER_SETTINGS,
                    "this file was imported with zone " + before.terms().zone() + " and currency "
                            + before.terms().currency());
        }
        return new Staged(before, true);
    }

    private static Fingerprint identify(Upload upload, Terms terms) {
        try {
            Fingerprint fingerprint = Fingerprint.of(upload, terms.format());
            if (fingerprint.bytes() == 0) {
                throw new Refusal(FILE_EMPTY, "the file is empty", "file");
            }
            return fingerprint;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Staged alone(Connection connection, Upload upload, Fingerprint fingerprint, Terms terms)
            throws SQLException {
        Optional<Import> before = imports.find(fingerprint.id());
        if (before.isPresent() && before.get().status() != ImportStatus.READING) {
            return again(before.get(), terms);
        }
        before.ifPresent(brokenOff -> imports.remove(brokenOff.number()));
        int number = imports.add(fingerprint.id(), terms, upload.name(), fingerprint.bytes());
        boolean complete = false;
        try (InputStream in = upload.open()) {
            int lines = copy(in, terms, new CopyRows(connection.unwrap(PGConnection.class), number));
            imports.hasBeenRead(number, lines);
            complete = true;
        } catch (NotCsv e) {
            throw new Refusal(NOT_CSV, String.valueOf(e.getMessage()), "file");
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            if (!complete) {
                imports.remove(number);
            }
        }
        return new Staged(imports.find(fingerprint.id()).orElseThrow(), false);
    }

    private static int copy(InputStream in, Terms terms, CopyRows rows) throws IOException, SQLException {
        CsvReader records = new CsvReader(in);
        CsvRecord first = records.next();
        Header header = new Header(first == null ? List.of() : first.fields());
        LineReader lines = new LineReader(header, terms.zone(), terms.currency(), Instant.now());
        int count = 0;
        try {
            for (CsvRecord record = records.next(); record != null; record = records.next()) {
                rows.add(lines.read(record));
                count++;
                if (count % LINES_PER_TRANSACTION == 0) {
                    rows.commit();
                }
            }
            rows.commit();
            if (count == 0) {
                throw new Refusal(FILE_EMPTY, "the file has no line after the first", "file");
            }
            return count;
        } finally {
            rows.cancel();
        }
    }

    private static Refusal unreadable(IOException e) {
        return new Refusal(FILE_UNREADABLE, "the file cannot be unpacked: " + e.getMessage(), "file");
    }
}
