package io.tradepost.query.views;

import static io.tradepost.query.views.Shelves.added;
import static io.tradepost.query.views.Shelves.poison;
import static io.tradepost.query.views.Shelves.received;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.query.views.DeadLetter.Asked;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementIT {

    private static final List<ConsumerRecord<String, byte[]>> TOPIC =
            List.of(added(1, "heart", "Love"), poison(2, "heart"), added(3, "heart", "Love"), added(4, "ring", "Love"));
    private static final ConsumerRecord<String, byte[]> LATER = added(5, "heart", "Love");

    private Shelves shelves;
    private Projector<?, ?> writer;
    private LetterBox letters;

    @BeforeEach
    void start() throws IOException {
        shelves = new Shelves();
        writer = shelves.writer();
        letters = new LetterBox(shelves.elasticsearch);
        writer.project(TOPIC);
    }

    @AfterEach
    void stop() throws IOException {
        shelves.close();
    }

    @Test
    void whatWaitsIsTakenInItsOrderAndCountsOnce() throws IOException {
        shelves.view.cured = true;
        settle(2, Asked.RETRY);
        settle(2, Asked.RETRY);
        writer.project(List.of(LATER));

        assertThat(shelves.shelf("heart").seen())
                .containsExactly("catalog-0-1", "catalog-0-2", "catalog-0-3", "catalog-0-5");
        assertThat(shelves.shelf("all Love").seen())
                .containsExactly("catalog-0-1", "catalog-0-4", "catalog-0-3", "catalog-0-5");
        assertThat(shelves.parked()).isEmpty();
    }

    @Test
    void itCountsOnceEvenIfItsLetterOutlivesACrash() throws IOException {
        shelves.view.cured = true;
        writer.retake(TOPIC.get(1), List.of());
        writer.retake(TOPIC.get(2), List.of());
        settle(2, Asked.RETRY);

        assertThat(shelves.shelf("heart").seen()).containsExactly("catalog-0-1", "catalog-0-2", "catalog-0-3");
        assertThat(shelves.shelf("all Love").products()).isEqualTo(3);
    }

    @Test
    void whatFailsAgainGoesOnHoldingUpItsKey() throws IOException {
        settle(3, Asked.RETRY);
        writer.project(List.of(LATER));

        assertThat(shelves.parked())
                .containsExactly(
                        "2 java.lang.IllegalStateException: poison",
                        "3 waits behind an earlier event of its key",
                        "5 waits behind an earlier event of its key");
        assertThat(letter(2).attempts()).isEqualTo(2);
        assertThat(letters.asked(shelves.home)).isEmpty();
    }

    @Test
    void whatIsSkippedLetsTheOthersPass() throws IOException {
        settle(2, Asked.SKIP);
        writer.project(List.of(LATER));

        assertThat(shelves.shelf("heart").seen()).containsExactly("catalog-0-1", "catalog-0-3", "catalog-0-5");
        assertThat(shelves.parked()).isEmpty();
    }

    @Test
    void whatTheTopicHasNoMoreCanOnlyBeSkipped() throws IOException {
        writer.project(List.of(poison(9, "ring")));
        settle(9, Asked.RETRY);
        assertThat(letter(9).cause()).contains("the topic does not have it any more");

        settle(9, Asked.SKIP);
        writer.project(List.of(received(10, "ring", 5)));
        assertThat(shelves.shelf("ring").units()).isEqualTo(5);
    }

    @Test
    void lettersOfAnIndexThatIsGoneAreForgotten() throws IOException {
        DeadLetters.forget(shelves.elasticsearch, shelves.home.uuid());

        assertThat(shelves.parked()).isEmpty();
        assertThat(letters.find(letterId(2))).isEmpty();
    }

    @Test
    void onlyPartitionsOfOnesOwnAreSettled() throws IOException {
        DeadLetter letter = letter(2);

        assertThat(Settlement.of(Set.of(new TopicPartition("catalog.events", Shelves.CATALOG))))
                .accepts(letter);
        assertThat(Settlement.of(Set.of(new TopicPartition("catalog.events", 7))))
                .rejects(letter);
    }

    private void settle(long offset, Asked asked) throws IOException {
        letters.ask(letterId(offset), asked);
        Settlement.Topics topics = letter ->
                TOPIC.stream().filter(r -> r.offset() == letter.offset()).findFirst();
        new Settlement(shelves.elasticsearch, shelves.home, writer, topics).settle(letters.asked(shelves.home));
    }

    private DeadLetter letter(long offset) throws IOException {
        Optional<DeadLetter> letter = letters.find(letterId(offset));
        assertThat(letter).isPresent();
        return letter.get();
    }

    private String letterId(long offset) {
        return shelves.home.uuid() + "-catalog.events-" + Shelves.CATALOG + "-" + offset;
    }
}
