package io.tradepost.kernel;

/**
 * Personal data inside an event: a JSON document encrypted under a key of its subject. The key lives in one row of the
 * context that took the data in; deleting that row erases the person from every event, topic, replica and backup.
 *
 * <p>JSON: {@code {"subject":"customer:17850","cipher":"<base64 of nonce and AES-256-GCM cipher text>"}}.
 *
 * @param subject whose key opens it
 * @param cipher base64
 */
public record Sealed(String subject, String cipher) {}
