package io.tradepost.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** target/test-home/(process id) of the module under test; what processes that are gone left there is deleted. */
final class TestHome {

    private static final Path ALL = Path.of("target", "test-home").toAbsolutePath();

    private TestHome() {}

    static Path fresh() {
        try {
            Files.createDirectories(ALL);
            for (Path left : homes()) {
                if (!isAlive(left)) {
                    delete(left);
                }
            }
            return Files.createDirectories(
                    ALL.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> homes() throws IOException {
        try (Stream<Path> homes = Files.list(ALL)) {
            return homes.filter(home -> home.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    private static boolean isAlive(Path home) {
        long pid = Long.parseLong(home.getFileName().toString());
        return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
    }

    /** Servers of a JVM that was killed may still be deleting there, too. */
    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
