package io.tradepost.sagas.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

/** Processes that a former version has stored go on. */
class FormerVersionTest {

    private static final Jackson3Serializer SERIALIZER =
            Jackson3Serializer.builder().build();

    @Test
    void oneThatConfirmsItsOrderIsRead() {
        assertThat(readAndStored("""
                {"orderId": "o-1", "total": {"amount": "25.49", "currency": "GBP"}, "paymentToken": "tok_approve",
                 "step": "CONFIRMING_ORDER", "compensation": null, "waiting": {"number": 3, "scheduleId": "d-3"}}"""))
                .contains("\"step\":\"CONFIRMING_ORDER\"", "\"number\":3", "\"scheduleId\":\"d-3\"", "\"tok_approve\"");
    }

    /** As {@code V3__whole_life.sql} makes it from an OrderCancellation. */
    @Test
    void oneThatUndidACancelledOrderIsReadAsAFulfilmentThatCompensates() {
        assertThat(readAndStored("""
                {"orderId": "o-1", "step": "COMPENSATING",
                 "compensation": {"reason": "order cancelled", "unanswered": ["STOCK", "PAYMENT"]},
                 "waiting": {"number": 1, "scheduleId": "d-1"}}"""))
                .contains("\"step\":\"COMPENSATING\"", "[\"STOCK\",\"PAYMENT\"]", "\"scheduleId\":\"d-1\"");
    }

    /** From before operators could have it ask again. */
    @Test
    void oneThatDidNotKeepWhatItAskedOfTheStockIsRead() {
        assertThat(readAndStored("""
                {"orderId": "o-1", "total": {"amount": "25.49", "currency": "GBP"}, "paymentToken": "tok_approve",
                 "step": "RESERVING_STOCK", "units": 7, "backordered": [], "compensation": null,
                 "settlement": {"known": ["o-1:s1"], "commits": [], "releases": [], "captures": [], "cancelling": null,
                   "voiding": null, "owed": null, "complete": false, "restIsToBeVoided": false},
                 "waiting": {"about": null, "number": 1, "scheduleId": "d-1"},
                 "retrying": {"about": "capture", "number": 0, "scheduleId": null}}"""))
                .contains("\"units\":7", "\"known\":[\"o-1:s1\"]", "\"about\":\"capture\"", "\"scheduleId\":\"d-1\"");
    }

    private static String readAndStored(String state) {
        OrderFulfilment process = SERIALIZER.deserialize(
                new SimpleSerializedObject<>(state, String.class, OrderFulfilment.class.getName(), null));
        return SERIALIZER.serialize(process, String.class).getData();
    }
}
