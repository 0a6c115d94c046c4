package io.tradepost.imports;

import io.tradepost.embedded.Database;
import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.Imports;
import io.tradepost.imports.life.Terms;
import io.tradepost.imports.matching.MatchingReturns;
import io.tradepost.imports.result.Result;
import io.tradepost.imports.result.SummingUp;
import io.tradepost.imports.rows.Cursor;
import io.tradepost.imports.sorting.SortingOut;
import io.tradepost.imports.staging.ReadingFiles;
import io.tradepost.imports.staging.Staged;
import io.tradepost.imports.staging.Upload;
import io.tradepost.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import finds out by itself, on a database of its own and without any service to ask. */
final class Desk implements AutoCloseable {

    static final Path SAMPLE =
            Path.of(System.getProperty("tradepost.root"), "docs", "samples", "online-retail-sample.csv");
    static final Terms TERMS = Terms.of(Terms.ONLINE_RETAIL, "Europe/London", "GBP");
    private static final long LIMIT = 1L << 30;

    @EnableAutoConfiguration
    @org.springframework.context.annotation.Import({
        Imports.class,
        ReadingFiles.class,
        SortingOut.class,
        MatchingReturns.class,
        SummingUp.class,
        Cursor.class
    })
    static class Rooms {}

    private final ConfigurableApplicationContext rooms;

    Desk(String name) {
        Database database = TestServers.database(name);
        rooms = new SpringApplicationBuilder(Rooms.class)
                .properties("spring.config.name=import-service")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    Staged read(Path file) {
        return read(new Upload(file.getFileName().toString(), new FileSystemResource(file), LIMIT));
    }

    Staged read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    Staged read(byte[] content) {
        return read(new Upload("test.csv", new ByteArrayResource(content), LIMIT));
    }

    Staged read(Upload upload) {
        return rooms.getBean(ReadingFiles.class).read(upload, TERMS);
    }

    /** All that comes of the file when every service says yes. */
    Result result(Import file) throws InterruptedException {
        rooms.getBean(SortingOut.class).sortOut(file.number());
        rooms.getBean(MatchingReturns.class).match(file);
        return rooms.getBean(SummingUp.class).sumUp(file);
    }

    Imports imports() {
        return rooms.getBean(Imports.class);
    }

    JdbcClient jdbc() {
        return rooms.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        rooms.close();
    }
}
