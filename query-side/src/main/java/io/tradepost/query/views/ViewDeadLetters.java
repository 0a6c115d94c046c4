package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.tradepost.kernel.Refusal;
import io.tradepost.query.views.DeadLetter.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What views could not take: to be seen, tried again or skipped by an operator. */
@Component
public class ViewDeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(ViewDeadLetters.class);
    private static final int AT_MOST = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final LetterBox letters;
    private final Steps steps;

    ViewDeadLetters(ElasticsearchClient elasticsearch, Steps steps) {
        this.letters = new LetterBox(elasticsearch);
        this.steps = steps;
    }

    /** What has become of a request. */
    public enum Outcome {
        DONE,
        /** Whoever feeds the view has not got to it yet. */
        ASKED
    }

    /**
     * The latest 1,000.
     *
     * @throws Refusal when Elasticsearch is away
     */
    public List<DeadLetter> latest() {
        return ask(() -> letters.latest(AT_MOST));
    }

    /**
     * Has the view take what waits of the letter's key, in its order.
     *
     * @throws Refusal if there is no such letter, if it cannot be taken yet, or when Elasticsearch is away
     */
    public Outcome retry(String id) {
        return outcome(id, Asked.RETRY);
    }

    /**
     * Drops the letter: the view goes without this event. What waits behind it is tried again.
     *
     * @throws Refusal if there is no such letter, or when Elasticsearch is away
     */
    public Outcome skip(String id) {
        return outcome(id, Asked.SKIP);
    }

    private Outcome outcome(String id, Asked asked) {
        return ask(() -> {
            if (!letters.ask(id, asked)) {
                throw new Refusal(DeadLetterRefusal.DEAD_LETTER_NOT_FOUND, "There is no dead letter " + id + ".");
            }
            Optional<DeadLetter> letter = letters.find(id);
            return letter.isEmpty() ? Outcome.DONE : outcome(letter.get());
        });
    }

    private Outcome outcome(DeadLetter letter) throws IOException {
        Set<String> view = Set.of(letter.view());
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                long taken = steps.taken(view);
                Optional<DeadLetter> now = letters.find(letter.id());
                if (now.isEmpty()) {
                    return Outcome.DONE;
                }
                if (now.get().asked() == null) {
                    throw new Refusal(
                            DeadLetterRefusal.DEAD_LETTER_FAILED_AGAIN,
                            "It failed again: " + now.get().cause());
                }
                steps.awaitMore(view, taken, LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Outcome.ASKED;
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("cannot reach the dead letters of views: {}", e.toString());
            throw new Refusal(
                    DeadLetterRefusal.DEAD_LETTERS_UNAVAILABLE, "The dead letters are not available at the moment.");
        }
    }

    private enum DeadLetterRefusal implements Refusal.Reason {
        DEAD_LETTER_NOT_FOUND(Refusal.Kind.NOT_FOUND),
        DEAD_LETTER_FAILED_AGAIN(Refusal.Kind.UNPROCESSABLE),
        DEAD_LETTERS_UNAVAILABLE(Refusal.Kind.UNAVAILABLE);

        private final Refusal.Kind kind;

        DeadLetterRefusal(Refusal.Kind kind) {
            this.kind = kind;
        }

        @Override
        public Refusal.Kind kind() {
            return kind;
        }
    }
}
