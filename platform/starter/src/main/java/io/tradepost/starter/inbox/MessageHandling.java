package io.tradepost.starter.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What an inbox does with the messages of one unit of work; throws when they cannot be handled. */
interface MessageHandling {
    void handle(List<ConsumerRecord<String, byte[]>> records) throws Exception;
}
