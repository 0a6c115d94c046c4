package io.tradepost.starter.token;

import io.tradepost.starter.token.Token.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which stored events come last on their partition. The relay sends transactions in the order of their ids, and those
 * that it found together in the order of their rows: so who is behind another in both is behind it on the topic.
 */
final class TopicOrder {

    private record Place(Entry event, long transaction, long row) {

        boolean behind(Place other) {
            return transaction <= other.transaction && row < other.row;
        }
    }

    private final JdbcTemplate jdbc;
    private final String context;

    TopicOrder(JdbcTemplate jdbc, String context) {
        this.jdbc = jdbc;
        this.context = context;
    }

    /** Of these versions (negative: the present one) those that none of the others is surely after; mostly one. */
    List<Entry> last(Map<String, Long> versions) {
        List<Place> places = jdbc.query(
                """
                select found.aggregate_identifier, found.sequence_number, found.xid::text::bigint as xid,
                       found.global_index
                from unnest(?::varchar[], ?::bigint[]) as wanted (id, sequence)
                cross join lateral (
                  select * from domain_event
                  where aggregate_identifier = wanted.id and (wanted.sequence < 0 or sequence_number = wanted.sequence)
                  order by sequence_number desc limit 1) as found""",
                (row, number) -> new Place(
                        new Entry(context, row.getString("aggregate_identifier"), row.getLong("sequence_number")),
                        row.getLong("xid"),
                        row.getLong("global_index")),
                versions.keySet().toArray(String[]::new),
                versions.values().toArray(Long[]::new));
        List<Place> last = new ArrayList<>();
        for (Place place : places) {
            if (last.stream().noneMatch(place::behind)) {
                last.removeIf(other -> other.behind(place));
                last.add(place);
            }
        }
        return last.stream().map(Place::event).toList();
    }
}
