package io.tradepost.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The password of each role, made once and kept in a file that only its owner reads. */
final class PostgresCredentials {

    static final String SUPERUSER = "postgres";
    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final Properties passwords = new Properties();

    PostgresCredentials(Path home) {
        this.file = home.resolve("postgres-credentials.properties");
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                passwords.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Path file() {
        return file;
    }

    boolean knows(String role) {
        return passwords.containsKey(role);
    }

    /** On file before anybody uses it. */
    synchronized String passwordOf(String role) {
        String known = passwords.getProperty(role);
        if (known != null) {
            return known;
        }
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        passwords.setProperty(role, made);
        save();
        return made;
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            passwords.store(text, "role = password");
            OwnerOnly.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
