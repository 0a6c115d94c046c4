package io.tradepost.query.activity;

import io.tradepost.query.activity.About.Subjects;
import io.tradepost.query.views.RawJson;
import io.tradepost.starter.messages.Envelope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param type the event's name within its context, such as {@code OrderPlaced}
 * @param key what it happened to; sequence counts its events from 0
 * @param at business time, where the event states one
 * @param payload as it was published: personal data only sealed
 */
record ActivityDocument(
        String context,
        String type,
        String key,
        long sequence,
        @Nullable String orderId,
        @Nullable String customerId,
        @Nullable String sku,
        @Nullable Instant at,
        Instant recordedAt,
        @Nullable String actor,
        String messageId,
        @Nullable String correlationId,
        @Nullable String causationId,
        RawJson payload) {

    static ActivityDocument of(Envelope message, Subjects about) {
        int dot = message.type().indexOf('.');
        return new ActivityDocument(
                message.type().substring(0, dot),
                message.type().substring(dot + 1),
                message.subject(),
                message.sequence(),
                about.orderId() == null ? null : about.orderId().value(),
                about.customerId() == null ? null : about.customerId().value(),
                about.sku() == null ? null : about.sku().value(),
                about.at(),
                message.time(),
                message.actor(),
                message.id(),
                message.correlationId(),
                message.causationId(),
                RawJson.of(message.data()));
    }

    String id() {
        return ActivityView.id(context, key, sequence);
    }
}
