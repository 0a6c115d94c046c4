package io.tradepost.query.views;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records in their order, so many of them at once as are worth one request. */
final class Bites {

    private Bites() {}

    /**
     * @param count the most records in a bite
     * @param bytes the most bytes in a bite of more than one record
     */
    static List<List<ConsumerRecord<String, byte[]>>> of(
            List<ConsumerRecord<String, byte[]>> records, int count, long bytes) {
        List<List<ConsumerRecord<String, byte[]>>> bites = new ArrayList<>();
        int from = 0;
        long size = 0;
        for (int at = 0; at < records.size(); at++) {
            int more = Math.max(0, records.get(at).serializedValueSize());
            if (at > from && (at - from == count || size + more > bytes)) {
                bites.add(records.subList(from, at));
                from = at;
                size = 0;
            }
            size += more;
        }
        if (from < records.size()) {
            bites.add(records.subList(from, records.size()));
        }
        return bites;
    }
}
