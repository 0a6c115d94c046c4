package io.tradepost.starter.inbox;

import io.tradepost.kernel.Refusal;
import io.tradepost.starter.unit.Units;
import java.nio.charset.StandardCharsets;
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
        DEAD_LETTER_NOT_FOUND(Refusal.Kind.NOT_FOUND),
        DEAD_LETTER_FAILED_AGAIN(Refusal.Kind.UNPROCESSABLE);

        private final Refusal.Kind kind;

        Reasons(Refusal.Kind kind) {
            this.kind = kind;
        }

        @Override
        public Refusal.Kind kind() {
            return kind;
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
        List<Map<String, Object>> letters = jdbc.queryForList("""
                select id, inbox, topic, partition, kafka_offset as "offset", message_key as key,
                       headers ->> 'ce_type' as type, cause, attempts, parked_at as "parkedAt", payload
                from dead_letter order by id limit 1000""");
        letters.forEach(letter -> letter.computeIfPresent(
                "payload", (name, bytes) -> new String((byte[]) bytes, StandardCharsets.UTF_8)));
        return letters;
    }

    /** Handles the letter's whole sequence in order, each message in a unit of its own; stops at the first failure. */
    @PostMapping("/{id}/retry")
    Map<String, Object> retry(@PathVariable long id) {
        Room room = roomOf(id);
        String sequence = room.letters().sequenceOf(id).orElseThrow(() -> notFound(id));
        int handled = 0;
        while (retryHead(room, sequence)) {
            handled++;
        }
        return Map.of("handled", handled);
    }

    /** False when nothing of the sequence is left. */
    private boolean retryHead(Room room, String sequence) {
        long[] tried = new long[1];
        try {
            return units.call("retry " + sequence, () -> {
                Optional<DeadLetters.Letter> head = room.letters().headOf(sequence);
                if (head.isPresent()) {
                    tried[0] = head.get().id();
                    room.handling().handle(List.of(head.get().message()));
                    room.letters().remove(tried[0]);
                }
                return head.isPresent();
            });
        } catch (Exception e) {
            if (Failures.ofThePlace(e)) {
                throw e;
            }
            units.run("retry " + sequence, () -> room.letters().failedAgain(tried[0], e.toString()));
            throw new Refusal(Reasons.DEAD_LETTER_FAILED_AGAIN, "dead letter " + tried[0] + " failed again: " + e);
        }
    }

    /** For a message that must never be handled; what waits behind it stays until it is tried again. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable long id) {
        DeadLetters letters = roomOf(id).letters();
        units.run(
                "drop " + id,
                () -> letters.sequenceOf(id).ifPresent(sequence -> {
                    letters.headOf(sequence);
                    letters.remove(id);
                }));
    }

    private Room roomOf(long id) {
        return rooms.stream()
                .filter(room -> room.letters().sequenceOf(id).isPresent())
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    private static Refusal notFound(long id) {
        return new Refusal(Reasons.DEAD_LETTER_NOT_FOUND, "there is no dead letter " + id);
    }
}
