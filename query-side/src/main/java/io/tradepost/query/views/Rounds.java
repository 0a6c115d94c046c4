package io.tradepost.query.views;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * One request at a time on behalf of many: who asks while one is under way is in the next, with all who ask meanwhile. So
 * however many ask, what is asked of the other side stays the same.
 */
final class Rounds<Q, A> {

    /** Answers all questions at once. */
    @FunctionalInterface
    interface Request<Q, A> {
        A ask(Set<Q> questions) throws IOException;
    }

    private static final class Turn<Q, A> {
        private final Collection<Q> questions;
        private final Semaphore come = new Semaphore(0);
        private @Nullable A answer;
        private @Nullable Throwable failure;

        Turn(Collection<Q> questions) {
            this.questions = questions;
        }

        boolean isOver() {
            return answer != null || failure != null;
        }
    }

    private final Request<Q, A> request;
    private List<Turn<Q, A>> waiting = new ArrayList<>();
    private boolean asking;

    Rounds(Request<Q, A> request) {
        this.request = request;
    }

    /**
     * The answer of a request that began later than this was called; it may tell of others' questions, too.
     *
     * @throws IOException when the request failed
     */
    A ask(Collection<Q> questions) throws IOException {
        Turn<Q, A> own = new Turn<>(questions);
        if (!isFirst(own)) {
            own.come.acquireUninterruptibly();
        }
        if (!own.isOver()) {
            round();
        }
        if (own.answer == null) {
            throw new IOException("asked together with others: " + own.failure, own.failure);
        }
        return own.answer;
    }

    private synchronized boolean isFirst(Turn<Q, A> turn) {
        waiting.add(turn);
        boolean first = !asking;
        asking = true;
        return first;
    }

    private synchronized List<Turn<Q, A>> taken() {
        List<Turn<Q, A>> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    /** The first of those who came meanwhile asks for all of them. */
    private synchronized void handOn() {
        if (waiting.isEmpty()) {
            asking = false;
        } else {
            waiting.getFirst().come.release();
        }
    }

    private void round() {
        List<Turn<Q, A>> turns = taken();
        try {
            Set<Q> questions = new LinkedHashSet<>();
            turns.forEach(turn -> questions.addAll(turn.questions));
            A answer = request.ask(questions);
            turns.forEach(turn -> turn.answer = answer);
        } catch (Throwable e) { // an Error, too, must end the wait of all
            turns.forEach(turn -> turn.failure = e);
        } finally {
            handOn();
            turns.forEach(turn -> turn.come.release());
        }
    }
}
