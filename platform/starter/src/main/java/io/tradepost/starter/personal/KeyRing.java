package io.tradepost.starter.personal;

import io.tradepost.kernel.Sealed;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Keys of some subjects, to open what is sealed under them without another read. */
public final class KeyRing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, byte[]> keys;

    KeyRing(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /** Empty when the subject was erased, also if it has a new key by now, or was not among those that this ring was made for. */
    public <T> Optional<T> open(Sealed sealed, Class<T> type) {
        return Optional.ofNullable(keys.get(sealed.subject())).flatMap(key -> {
            ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.cipher()));
            byte[] nonce = new byte[AesGcm.NONCE_BYTES];
            both.get(nonce);
            byte[] cipherText = new byte[both.remaining()];
            both.get(cipherText);
            return AesGcm.decrypt(key, nonce, cipherText).map(plain -> JSON.readValue(plain, type));
        });
    }
}
