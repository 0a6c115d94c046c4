package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Homes under target, so that the logs of a failed test can be read afterwards. */
final class Homes {

    private Homes() {}

    static Path fresh(String name) {
        try {
            Path home = Path.of("target", "test-home", name).toAbsolutePath();
            Directories.delete(home);
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
