package io.tradepost.starter.web;

import io.tradepost.starter.token.Token;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys with the answers that were given to them, in this service's own database. */
final class IdempotencyKeys {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type", Token.HEADER);
    private static final Duration RETENTION = Duration.ofDays(7);

    /** An answer that was given before. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(byte[] fingerprint, int status, Map<String, String> headers, byte[] body) {}

    private final JdbcTemplate jdbc;

    IdempotencyKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static byte[] fingerprint(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a concurrent transaction with the same key; false when that or an earlier one has answered. */
    boolean claim(String key, String path, byte[] fingerprint) {
        return jdbc.update(
                        "insert into idempotency_key (key, path, fingerprint) values (?, ?, ?) on conflict do nothing",
                        key,
                        path,
                        fingerprint)
                == 1;
    }

    Optional<Answer> find(String key, String path) {
        return jdbc
                .query(
                        "select fingerprint, status, headers, body from idempotency_key where key = ? and path = ?",
                        (row, number) -> new Answer(
                                row.getBytes("fingerprint"),
                                row.getInt("status"),
                                JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                                row.getBytes("body")),
                        key,
                        path)
                .stream()
                .findFirst();
    }

    void store(String key, String path, ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbc.update(
                "update idempotency_key set status = ?, headers = ?::jsonb, body = ? where key = ? and path = ?",
                answer.getStatus(),
                JSON.writeValueAsString(headers),
                answer.getContentAsByteArray(),
                key,
                path);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.update(
                "delete from idempotency_key where created_at < now() - make_interval(secs => ?)",
                RETENTION.toSeconds());
    }
}
