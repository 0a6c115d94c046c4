package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.tradepost.query.views.DeadLetter.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Does what operators asked for with a view's dead letters. Whoever feeds their partition does it, between two steps, so
 * that events of the same key that come meanwhile are taken after those that were parked.
 */
final class Settlement {

    /** Then other events' turn comes, and the feed stays a member of its group. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** Reads again what was parked; empty when it is not there any more. */
    @FunctionalInterface
    interface Topics {
        Optional<ConsumerRecord<String, byte[]>> read(DeadLetter letter) throws IOException;
    }

    private final LetterBox letters;
    private final Home home;
    private final Projector<?, ?> projector;
    private final Topics records;

    Settlement(ElasticsearchClient elasticsearch, Home home, Projector<?, ?> projector, Topics records) {
        this.letters = new LetterBox(elasticsearch);
        this.home = home;
        this.projector = projector;
        this.records = records;
    }

    /** What was asked for of these partitions. */
    static Predicate<DeadLetter> of(Set<TopicPartition> partitions) {
        return letter -> partitions.contains(new TopicPartition(letter.topic(), letter.partition()));
    }

    void settle(List<DeadLetter> asked) throws IOException {
        for (DeadLetter letter : asked) {
            if (letter.asked() == Asked.SKIP) {
                letters.remove(letter);
            }
        }
        if (projector.keepsOrder()) {
            for (List<DeadLetter> sameKey : asked.stream()
                    .collect(Collectors.groupingBy(Settlement::keyOf))
                    .values()) {
                retryKey(sameKey);
            }
        } else {
            for (DeadLetter letter : asked) {
                if (letter.asked() == Asked.RETRY) {
                    retry(letter);
                }
            }
        }
    }

    /** All that waits of the key, in its order, up to the first that fails. */
    private void retryKey(List<DeadLetter> asked) throws IOException {
        long end = System.nanoTime() + AT_ONCE.toNanos();
        Key key = keyOf(asked.getFirst());
        List<DeadLetter> some = letters.ofKey(asked.getFirst(), 0);
        while (!some.isEmpty()) {
            for (DeadLetter letter : some) {
                if (System.nanoTime() > end) {
                    projector.release(key, letter.offset());
                    letters.ask(letter.id(), Asked.RETRY);
                    return;
                }
                if (!retry(letter)) {
                    projector.release(key, letter.offset());
                    giveUp(asked);
                    return;
                }
            }
            some = letters.ofKey(asked.getFirst(), some.getLast().offset() + 1);
        }
        projector.release(key, null);
    }

    /** Those that were asked for wait behind the one that failed again, if they are not that one. */
    private void giveUp(List<DeadLetter> asked) throws IOException {
        for (DeadLetter letter : asked) {
            DeadLetter still = letters.find(letter.id()).orElse(null);
            if (still != null && still.asked() != null) {
                letters.put(still.unasked());
            }
        }
    }

    private static Key keyOf(DeadLetter letter) {
        return new Key(Key.contextOf(letter.topic()), letter.key());
    }

    private boolean retry(DeadLetter letter) throws IOException {
        String failure = failure(letter);
        if (failure == null) {
            letters.remove(letter);
        } else {
            letters.put(letter.failedAgain(failure));
        }
        return failure == null;
    }

    private @Nullable String failure(DeadLetter letter) throws IOException {
        ConsumerRecord<String, byte[]> record = records.read(letter).orElse(null);
        return record == null
                ? home.name() + " cannot have it: the topic does not have it any more"
                : projector.retake(record, letter.counted());
    }
}
