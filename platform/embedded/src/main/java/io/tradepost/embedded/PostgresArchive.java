package io.tradepost.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs for this operating system, unpacked once into a cache. */
final class PostgresArchive {

    private static final int OWNER_EXECUTE = 0100;

    private PostgresArchive() {}

    /** The directory with bin, lib and share. */
    static Path unpackedInto(Path cache) {
        String archive = archive();
        try {
            Path target = cache.resolve("postgres-" + checksum(archive));
            if (!Files.exists(target)) {
                Path fresh = Files.createTempDirectory(cache, "unpacking");
                unpack(archive, fresh);
                moveUnlessThere(fresh, target);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String processor =
                System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream in = PostgresArchive.class.getResourceAsStream("/" + archive);
        if (in == null) {
            throw new IllegalStateException(archive + " is not on the class path: this build has no PostgreSQL for "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
        }
        return new BufferedInputStream(in);
    }

    private static String checksum(String archive) throws IOException {
        try (var in = new CheckedInputStream(open(archive), new CRC32C())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(in.getChecksum().getValue());
        }
    }

    private static void unpack(String archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException(entry.getName() + " leaves the archive");
                }
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, path);
                    if ((entry.getMode() & OWNER_EXECUTE) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static void moveUnlessThere(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target);
        } catch (IOException anotherProcessWasFaster) {
            Directories.delete(fresh);
            if (!Files.exists(target)) {
                throw anotherProcessWasFaster;
            }
        }
    }
}
