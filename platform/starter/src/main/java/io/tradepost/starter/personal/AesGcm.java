package io.tradepost.starter.personal;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a 96-bit nonce and a 128-bit tag. */
final class AesGcm {

    static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] plain) {
        return crypt(Cipher.ENCRYPT_MODE, key, nonce, plain);
    }

    /** @throws IllegalStateException if the key is another one or the text was tampered with */
    static byte[] decrypt(byte[] key, byte[] nonce, byte[] cipherText) {
        return crypt(Cipher.DECRYPT_MODE, key, nonce, cipherText);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data cannot be sealed or opened", e);
        }
    }
}
