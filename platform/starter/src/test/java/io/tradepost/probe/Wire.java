package io.tradepost.probe;

import io.tradepost.kernel.Message;
import io.tradepost.probe.api.TallyCommand;
import io.tradepost.probe.api.TallyEvent;
import io.tradepost.starter.messages.Envelope;
import io.tradepost.starter.messages.MessageCatalog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Messages as other services put them on a topic. */
public final class Wire {

    public static final Instant TIME = Instant.parse("2026-03-01T10:15:30Z");

    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final MessageCatalog CATALOG = MessageCatalog.of(TallyEvent.class, TallyCommand.class);

    private Wire() {}

    public static ProducerRecord<String, byte[]> event(String topic, TallyEvent event, long sequence) {
        return envelope(
                        UUID.randomUUID().toString(),
                        typeOf(event),
                        event.tallyId(),
                        "Tally",
                        sequence,
                        CATALOG.write(event))
                .toRecord(topic, event.tallyId());
    }

    public static ProducerRecord<String, byte[]> command(String topic, TallyCommand command) {
        return message(topic, command.tallyId(), UUID.randomUUID().toString(), typeOf(command), CATALOG.write(command));
    }

    public static ProducerRecord<String, byte[]> message(
            String topic, String key, String id, String type, String json) {
        return message(topic, key, id, type, json.getBytes(StandardCharsets.UTF_8));
    }

    private static ProducerRecord<String, byte[]> message(
            String topic, String key, String id, String type, byte[] data) {
        return envelope(id, type, key, null, 0, data).toRecord(topic, key);
    }

    private static Envelope envelope(
            String id, String type, String subject, String aggregateType, long sequence, byte[] data) {
        return new Envelope(
                id,
                type,
                "/tradepost/elsewhere",
                subject,
                TIME,
                aggregateType,
                sequence,
                "conversation-of-" + id,
                "cause-of-" + id,
                TRACE,
                data);
    }

    private static String typeOf(Message message) {
        return CATALOG.typeOf(message.getClass().getName());
    }
}
