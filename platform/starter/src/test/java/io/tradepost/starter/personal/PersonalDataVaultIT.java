package io.tradepost.starter.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradepost.kernel.Sealed;
import io.tradepost.probe.RunningProbe;
import io.tradepost.starter.unit.Units;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonalDataVaultIT {

    record Person(String name, String email) {}

    private static final Person ADA = new Person("Ada Lovelace", "ada@example.org");
    private static RunningProbe probe;
    private static PersonalDataVault vault;

    @BeforeAll
    static void start() {
        probe = RunningProbe.start("personal");
        vault = probe.bean(PersonalDataVault.class);
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void whatWasSealedIsOpenedAndTellsNothingUnopened() {
        Sealed sealed = vault.seal("customer:1", ADA);
        assertThat(vault.open(sealed, Person.class)).contains(ADA);
        assertThat(new String(Base64.getDecoder().decode(sealed.cipher()))).doesNotContain("Ada");
        assertThat(vault.seal("customer:1", ADA).cipher()).isNotEqualTo(sealed.cipher());
    }

    @Test
    void theErasedStaysClosedAlsoWhenTheSubjectComesBack() {
        Sealed sealed = vault.seal("customer:2", ADA);
        vault.erase("customer:2");
        assertThat(vault.open(sealed, Person.class)).isEmpty();
        Sealed later = vault.seal("customer:2", ADA);
        assertThat(vault.open(later, Person.class)).contains(ADA);
        assertThat(vault.open(sealed, Person.class)).isEmpty();
    }

    @Test
    void whatWasTamperedWithOrBelongsToAnotherDoesNotOpen() {
        Sealed sealed = vault.seal("customer:3", ADA);
        vault.seal("customer:4", ADA);
        byte[] cipher = Base64.getDecoder().decode(sealed.cipher());
        cipher[cipher.length - 1] ^= 1;
        Sealed tampered = new Sealed("customer:3", Base64.getEncoder().encodeToString(cipher));
        assertThat(vault.open(tampered, Person.class)).isEmpty();
        assertThat(vault.open(new Sealed("customer:4", sealed.cipher()), Person.class))
                .isEmpty();
    }

    @Test
    void aFingerprintIsStablePerSubjectAndDocument() {
        String print = vault.fingerprint("customer:5", ADA);
        assertThat(vault.fingerprint("customer:5", ADA)).isEqualTo(print);
        assertThat(vault.fingerprint("customer:5", new Person("Ada", "ada@example.org")))
                .isNotEqualTo(print);
        assertThat(vault.fingerprint("customer:6", ADA)).isNotEqualTo(print);
        vault.erase("customer:5");
        assertThat(vault.fingerprint("customer:5", ADA)).isNotEqualTo(print);
    }

    @Test
    void aKeyIsMadeInTheTransactionThatNeedsIt() {
        assertThatThrownBy(() -> probe.bean(Units.class).run("failing", () -> {
                    vault.seal("customer:7", ADA);
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");
        assertThat(probe.count("select count(*) from personal_data_key where subject = 'customer:7'"))
                .isZero();
    }

    @Test
    void preparedKeysAreThoseThatWereThereOrAreKept() {
        Sealed before = vault.seal("customer:8", ADA);

        Sealed fresh = probe.bean(Units.class).call("prepare", () -> {
            vault.prepare(List.of("customer:9", "customer:8", "customer:9"));
            Sealed again = vault.seal("customer:8", ADA);
            assertThat(vault.open(again, Person.class)).contains(ADA);
            return vault.seal("customer:9", ADA);
        });

        assertThat(vault.open(before, Person.class)).contains(ADA);
        assertThat(vault.open(fresh, Person.class)).contains(ADA);
    }
}
