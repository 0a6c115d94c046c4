package io.tradepost.sagas.fulfilment;

import static io.tradepost.sagas.Answers.captureDeclined;
import static io.tradepost.sagas.Examples.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/** A process is stored between any two events. */
class SettlementTest {

    @Test
    void losesNothingWhenItIsStoredAndReadBack() {
        Settlement settlement = new Settlement();
        settlement.shipped(lanternsShipped());
        settlement.on(captureDeclined(change("s1"), LANTERNS));
        settlement.linesCancelled(mugsCancelled(false));

        Settlement read = storedAndRead(settlement);

        assertThat(read.unanswered()).hasSize(2).isEqualTo(settlement.unanswered());
        assertThat(read.hasDeclined()).isTrue();
        assertThat(read.shipped(lanternsShipped())).isEmpty();
        assertThat(read.declinedOnes()).hasSize(1).isEqualTo(settlement.declinedOnes());
    }

    private static Settlement storedAndRead(Settlement settlement) {
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        String json = serializer.serialize(settlement, String.class).getData();
        return serializer.deserialize(
                new SimpleSerializedObject<>(json, String.class, Settlement.class.getName(), null));
    }
}
