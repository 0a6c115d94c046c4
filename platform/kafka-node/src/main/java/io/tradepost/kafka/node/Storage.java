package io.tradepost.kafka.node;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's directory of data, made aside and moved, so that a start cut short leaves nothing half-made behind. */
final class Storage {

    private Storage() {}

    static Path data(Path directory) {
        return directory.resolve("data");
    }

    static void formatIfMissing(Path directory, Properties properties) throws IOException {
        if (Files.exists(data(directory))) {
            return;
        }
        Path fresh = directory.resolve("fresh-data");
        delete(fresh);
        Files.createDirectories(fresh);
        Path file = directory.resolve("format.properties");
        Properties elsewhere = new Properties();
        elsewhere.putAll(properties);
        elsewhere.put("log.dirs", fresh.toString());
        try (Writer out = Files.newBufferedWriter(file)) {
            elsewhere.store(out, null);
        }
        int exit = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, System.out);
        if (exit != 0) {
            throw new IOException("formatting " + fresh + " ended with " + exit);
        }
        Files.delete(file);
        Files.move(fresh, data(directory), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> deepestFirst;
            try (Stream<Path> all = Files.walk(directory)) {
                deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
