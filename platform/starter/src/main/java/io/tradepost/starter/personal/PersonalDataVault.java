package io.tradepost.starter.personal;

import io.tradepost.kernel.Sealed;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals personal data under one key per subject, kept in this service's own database ("crypto-shredding"): without the
 * key, what was sealed is noise wherever it was copied to.
 */
public final class PersonalDataVault {

    private static final String KEYS = PersonalDataVault.class.getName();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = AesGcm.NONCE_BYTES;

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();

    public PersonalDataVault(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param subject whom the data is about: {@code customer:17850}; its key is made in the current transaction if missing
     * @param document anything that becomes a JSON document
     */
    public Sealed seal(String subject, Object document) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = AesGcm.encrypt(keyFor(subject), nonce, json.writeValueAsBytes(document));
        byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new Sealed(subject, Base64.getEncoder().encodeToString(both));
    }

    /** Empty when the subject was erased. */
    public <T> Optional<T> open(Sealed sealed, Class<T> type) {
        return keysOf(List.of(sealed.subject())).open(sealed, type);
    }

    /** The keys of many subjects in one read. */
    public KeyRing keysOf(Collection<String> subjects) {
        return new KeyRing(read(subjects));
    }

    /** Stable for the same subject and document, and tells nothing about it to whoever lacks the key. */
    public String fingerprint(String subject, Object document) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keyFor(subject), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(json.writeValueAsBytes(document)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keys of many subjects, made where missing: what this unit of work seals for them asks no more. */
    public void prepare(Collection<String> subjects) {
        List<String> wanted = subjects.stream().distinct().sorted().toList(); // so that no two wait for each other
        jdbc.batchUpdate(
                "insert into personal_data_key (subject, key) values (?, ?) on conflict do nothing",
                wanted.stream()
                        .map(subject -> new Object[] {subject, freshKey()})
                        .toList());
        keysOfThisUnit().putAll(read(wanted));
    }

    /** Whatever was sealed for the subject can never be opened again, here or in any copy. */
    public void erase(String subject) {
        jdbc.update("delete from personal_data_key where subject = ?", subject);
        keysOfThisUnit().remove(subject);
    }

    private byte[] keyFor(String subject) {
        return keysOfThisUnit().computeIfAbsent(subject, this::makeOrRead);
    }

    /** What is sealed and fingerprinted in one unit of work reads its key once. */
    private static Map<String, byte[]> keysOfThisUnit() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(KEYS, absent -> new HashMap<>())
                : new HashMap<>();
    }

    private byte[] makeOrRead(String subject) {
        byte[] fresh = freshKey();
        int inserted = jdbc.update(
                "insert into personal_data_key (subject, key) values (?, ?) on conflict do nothing", subject, fresh);
        return inserted == 1
                ? fresh
                : jdbc.queryForObject("select key from personal_data_key where subject = ?", byte[].class, subject);
    }

    private Map<String, byte[]> read(Collection<String> subjects) {
        Map<String, byte[]> keys = new HashMap<>();
        jdbc.query(
                "select subject, key from personal_data_key where subject = any (?)",
                row -> {
                    keys.put(row.getString("subject"), row.getBytes("key"));
                },
                (Object) subjects.toArray(String[]::new));
        return keys;
    }

    private byte[] freshKey() {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        return fresh;
    }
}
