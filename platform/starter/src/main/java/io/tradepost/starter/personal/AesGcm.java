package io.tradepost.starter.personal;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a 96-bit nonce and a 128-bit tag. */
final class AesGcm {

    static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] plain) {
        try {
            return crypt(Cipher.ENCRYPT_MODE, key, nonce, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data cannot be sealed", e);
        }
    }

    /** Empty if the key is another one or the text was tampered with. */
    static Optional<byte[]> decrypt(byte[] key, byte[] nonce, byte[] cipherText) {
        try {
            return Optional.of(crypt(Cipher.DECRYPT_MODE, key, nonce, cipherText));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data cannot be opened", e);
        }
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(input);
    }
}
