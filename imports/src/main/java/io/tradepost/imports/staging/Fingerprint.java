package io.tradepost.imports.staging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which file it is, however it is named or compressed.
 *
 * @param id SHA-256 over the format's name, a zero byte and the content
 */
record Fingerprint(String id, long bytes) {

    static Fingerprint of(Upload upload, String format) throws IOException {
        MessageDigest digest = sha256();
        digest.update(format.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        byte[] buffer = new byte[65_536];
        long bytes = 0;
        try (InputStream in = upload.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                bytes += count;
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
