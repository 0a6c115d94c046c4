package io.tradepost.starter.inbox;

import io.tradepost.kernel.Refusal;
import io.tradepost.starter.unit.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: see what is parked, try a sequence again, or drop one message. */
@RestController
@RequestMapping("/internal/dead-letters")
final class DeadLetterOffice {

    /** One inbox with what is parked in it. */
    record Room(DeadLetters letters, MessageHandling handling) {}

    enum Reasons implements Refusal.Reason {
        DEAD_LETTER_NOT_FOUND;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.NOT_FOUND;
        }
    }

    private final List<Room> rooms;
    private final Units units;
    private final JdbcTemplate jdbc;

    DeadLetterOffice(List<Room> rooms, Units units, JdbcTemplate jdbc) {
        this.rooms = rooms;
        this.units = units;
        this.jdbc = jdbc;
    }

    @GetMapping
    List<Map<String, Object>> list() {
        return jdbc.queryForList("""
                select id, inbox, topic, partition, kafka_offset as "offset", message_key as key,
                       headers ->> 'ce_type' as type, cause, attempts, parked_at as "parkedAt",
                       convert_from(payload, 'UTF8') as payload
                from dead_letter order by id limit 1000""");
    }

    /** Handles the letter's whole sequence in order, each message in a unit of its own; stops at the first failure. */
    @PostMapping("/{id}/retry")
    Map<String, Object> retry(@PathVariable long id) throws Exception {
        Room room = roomOf(id);
        int handled = 0;
        for (Optional<DeadLetters.Letter> head = retryHead(room, id); head.isPresent(); head = retryHead(room, id)) {
            handled++;
            if (head.get().id() == id) {
                break;
            }
        }
        return Map.of("handled", handled);
    }

    private Optional<DeadLetters.Letter> retryHead(Room room, long id) {
        return units.call("dead letter " + id, () -> {
            Optional<DeadLetters.Letter> head = room.letters().headOfSequence(id);
            if (head.isPresent()) {
                room.handling().handle(List.of(head.get().message()));
                room.letters().remove(head.get().id());
            }
            return head;
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable long id) {
        Room room = roomOf(id);
        units.run("dead letter " + id, () -> room.letters().remove(id));
    }

    private Room roomOf(long id) {
        return rooms.stream()
                .filter(room -> units.call("look", () -> room.letters().headOfSequence(id))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new Refusal(Reasons.DEAD_LETTER_NOT_FOUND, "there is no dead letter " + id));
    }
}
