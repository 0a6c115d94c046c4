package io.tradepost.query.page.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.query.activity.ActivityPage;
import io.tradepost.query.page.orders.Story.Step;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TellingTest {

    private static final Instant AT = Instant.parse("2013-03-01T12:00:00Z");

    @Test
    void anEventIsToldInWordsWithItsAmountAndItsReason() {
        Step step = told("payment", "PaymentDeclined", """
                {"amount":{"amount":"1234.50","currency":"GBP"},"reason":"no funds"}""");

        assertThat(step.lane()).isEqualTo("payment");
        assertThat(step.title()).isEqualTo("Payment declined");
        assertThat(step.detail()).isEqualTo("1,234.50 GBP · no funds");
        assertThat(step.tone()).isEqualTo("bad");
        assertThat(step.later()).isNull();
    }

    @Test
    void aProcessIsToldByItsStepAndWhatItAsksFor() {
        Step step = told("sagas", "ProcessMoved", """
                {"process":"OrderFulfilment","step":"RESERVING_STOCK","commands":[{"type":"inventory.ReserveStock","target":"o-1"}]}""");

        assertThat(step.lane()).isEqualTo("processes");
        assertThat(step.title()).isEqualTo("Order fulfilment: reserving stock");
        assertThat(step.detail()).isEqualTo("asks: reserve stock");
    }

    @Test
    void aStepSaysHowLongAfterTheOneBefore() {
        assertThat(after(120).later()).isEqualTo("+120 ms");
        assertThat(after(6_540).later()).isEqualTo("+6.5 s");
        assertThat(after(180_000).later()).isEqualTo("+3 min");
        assertThat(after(7_200_000).later()).isEqualTo("+2 h");
        assertThat(after(259_200_000).later()).isEqualTo("+3 d");
    }

    @Test
    void theSameInARowIsOneStep() {
        assertThat(after(1).same(after(2))).isTrue();
        assertThat(after(1).again().times()).isEqualTo(2);
    }

    private static Step after(long millis) {
        return new Telling(entry("order", "OrderConfirmed", "{}", AT.plusMillis(millis)))
                .step(entry("order", "OrderPlaced", "{}", AT));
    }

    private static Step told(String context, String type, String payload) {
        return new Telling(entry(context, type, payload, AT)).step(null);
    }

    private static ActivityPage.Item entry(String context, String type, String payload, Instant at) {
        return new ActivityPage.Item(
                context,
                type,
                "o-1",
                0,
                "o-1",
                null,
                null,
                null,
                at,
                "api",
                "m-1",
                null,
                null,
                JsonMapper.shared().readTree(payload));
    }
}
