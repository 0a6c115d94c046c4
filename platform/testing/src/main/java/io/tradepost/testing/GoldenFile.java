package io.tradepost.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

record GoldenFile(Path path) {

    private static final Path CONTRACT = Path.of("src", "test", "resources", "contract");
    private static final String WRITE = "contract.write";

    static GoldenFile of(Class<?> message, int number) {
        String name = message.getSimpleName() + (number == 1 ? "" : "-" + number) + ".json";
        return new GoldenFile(CONTRACT.resolve(name));
    }

    void writeIfAskedTo(String json) {
        if (Boolean.getBoolean(WRITE) && !Files.exists(path)) {
            try {
                Files.createDirectories(CONTRACT);
                Files.writeString(path, json.replace("\r\n", "\n") + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(path + " is not there; -D" + WRITE + "=true writes it", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
