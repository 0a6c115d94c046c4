package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the servers' own files lie: the system property {@code tradepost.servers}, else the environment's
 * {@code TRADEPOST_SERVERS}, else {@code platform/embedded/target/servers} of the checkout around this code or around
 * the working directory.
 */
final class ServerFiles {

    private static final Path BUILT = Path.of("platform", "embedded", "target", "servers");

    private ServerFiles() {}

    static Optional<Path> find() {
        String told = System.getProperty("tradepost.servers", System.getenv("TRADEPOST_SERVERS"));
        if (told != null) {
            return Optional.of(Path.of(told).toAbsolutePath()).filter(Files::isDirectory);
        }
        return Stream.of(codeSource(), Optional.of(Path.of("").toAbsolutePath()))
                .flatMap(Optional::stream)
                .flatMap(ServerFiles::andItsParents)
                .map(directory -> directory.resolve(BUILT))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static Path of(ServerKind kind) {
        return find().map(servers -> servers.resolve(kind.folder()))
                .filter(Files::isDirectory)
                .orElseThrow(() -> new IllegalStateException("The files of " + kind.title()
                        + " are not there: build platform/embedded, or set -Dtradepost.servers"
                        + " (TRADEPOST_SERVERS) to its target/servers"));
    }

    /** A directory for what can be made again and may outlive a home. */
    static Path cache(ServerHome home) {
        Path cache = find().filter(Files::isWritable).orElse(home.directory()).resolve("cache");
        try {
            return Files.createDirectories(cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> andItsParents(Path start) {
        return Stream.iterate(start, path -> path.getParent() != null, Path::getParent);
    }

    private static Optional<Path> codeSource() {
        CodeSource source = ServerFiles.class.getProtectionDomain().getCodeSource();
        return Optional.ofNullable(source).map(s -> fileOf(s.getLocation().toString()));
    }

    /** The file of jar:file:/x.jar!/, of jar:nested:/x.jar/!BOOT-INF/lib/y.jar!/ and of file:/x alike. */
    static @Nullable Path fileOf(String location) {
        String file = location.replaceFirst("^jar:", "")
                .replaceFirst("^(nested|file):", "")
                .replaceFirst("/?!.*$", "");
        try {
            return Path.of(URI.create("file:" + file));
        } catch (IllegalArgumentException notAFile) {
            return null;
        }
    }
}
