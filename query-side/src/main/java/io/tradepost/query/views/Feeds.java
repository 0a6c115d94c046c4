package io.tradepost.query.views;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.tradepost.query.elastic.Index;
import io.tradepost.query.generations.Generation;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One feed for each generation of this program's mappings. Looks every second which generations there are, since other
 * instances make and drop some, too, and makes the first one where there is none; and whether operators asked for
 * something with dead letters.
 */
public final class Feeds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final long LOOK_MILLIS = 1_000;

    private final Generations generations;
    private final LetterBox letters;
    private final Map<String, FeedSession.Setup<?, ?>> setups;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Runnable atLevel = () -> {};
    private @Nullable Thread thread;

    Feeds(Generations generations, LetterBox letters, List<FeedSession.Setup<?, ?>> setups) {
        this.generations = generations;
        this.letters = letters;
        this.setups =
                setups.stream().collect(Collectors.toMap(s -> s.view().index().alias(), Function.identity()));
    }

    public List<View<?, ?>> views() {
        return setups.values().stream().<View<?, ?>>map(FeedSession.Setup::view).toList();
    }

    public Optional<View<?, ?>> view(String alias) {
        return Optional.ofNullable(setups.get(alias)).map(FeedSession.Setup::view);
    }

    /** What the index's view is fed from. */
    public Set<String> topics(Index index) {
        return setup(index).topics();
    }

    private FeedSession.Setup<?, ?> setup(Index index) {
        return Objects.requireNonNull(setups.get(index.alias()), index::alias);
    }

    /** What is to be done when one of this instance's feeds has for the first time taken all there is. */
    public void atLevel(Runnable what) {
        atLevel = what;
    }

    /** Whether this instance, of all, is the one to decide for the generation. */
    public boolean isLeading(Generation generation) {
        Feed feed = feeds.get(generation.uuid());
        return feed != null && feed.isLeading();
    }

    /** Why this instance's feed of the generation does not get on; null when it does. */
    public @Nullable String failure(Generation generation) {
        Feed feed = feeds.get(generation.uuid());
        return feed == null ? null : feed.failure();
    }

    /** Those of serving generations, as last seen by this instance. */
    Collection<Generation> serving() {
        return feeds.values().stream()
                .map(Feed::generation)
                .filter(Generation::serving)
                .toList();
    }

    /** Has feeds for these, and no others of the view. */
    private void feed(Lineup lineup) {
        Map<String, Generation> wanted =
                lineup.own().stream().collect(Collectors.toMap(Generation::uuid, Function.identity()));
        feeds.values().stream()
                .filter(feed -> feed.generation().index().equals(lineup.index()))
                .filter(feed -> !wanted.containsKey(feed.generation().uuid()))
                .forEach(this::end);
        wanted.forEach((uuid, generation) -> {
            Feed feed = feeds.get(uuid);
            if (feed == null) {
                Feed started = new Feed(setup(lineup.index()), generation, () -> atLevel.run());
                feeds.put(uuid, started);
                started.start();
            } else {
                feed.noticed(generation);
            }
        });
    }

    /** Drops an index of the view and all that is kept on its account; other instances notice. */
    public void drop(Index view, String name, String uuid) throws IOException {
        Feed feed = feeds.get(uuid);
        if (feed != null) {
            end(feed);
        }
        generations.drop(name);
        DeadLetters.forget(setup(view).elasticsearch(), uuid);
    }

    private void end(Feed feed) {
        feed.halt();
        feeds.remove(feed.generation().uuid(), feed);
    }

    private void look() {
        try {
            do {
                lookAtAll();
                lookForRequests();
            } while (!stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void lookAtAll() {
        lookAt(views().stream().<Index>map(View::index).toList());
    }

    /** What operators asked for with dead letters is for the feeds to do. */
    private void lookForRequests() {
        try {
            for (String uuid : letters.asked()) {
                Feed feed = feeds.get(uuid);
                if (feed != null) {
                    feed.asked();
                }
            }
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("cannot see what is asked for with dead letters", e);
        } catch (RuntimeException e) {
            LOG.error("what is asked for with dead letters", e);
        }
    }

    /** Looks which generations of the view there are; called by those who have just made one. */
    public synchronized void look(Index index) {
        lookAt(List.of(index));
    }

    private void lookAt(List<Index> indices) {
        if (stopping.getCount() == 0) {
            return;
        }
        try {
            generations.of(indices).forEach(this::look);
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("cannot see the generations of {}", indices, e);
        }
    }

    private void look(Lineup lineup) {
        try {
            feed(lineup.serving() == null ? serveSomething(lineup) : lineup);
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("cannot have {} served", lineup.index(), e);
        } catch (RuntimeException e) {
            LOG.error("the generations of {}", lineup.index(), e);
        }
    }

    /** The latest one, whatever its state: a search that finds little is better than one that fails. */
    private Lineup serveSomething(Lineup lineup) throws IOException {
        if (lineup.own().isEmpty()) {
            generations.createServing(lineup);
        } else {
            Generation latest = lineup.own().getLast();
            generations.settle(latest);
            generations.serve(lineup.index(), latest.name(), null);
        }
        return generations.of(lineup.index());
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("views").start(this::look);
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread looking = thread;
        if (looking != null) {
            join(looking);
        }
        synchronized (this) { // a look that is under way may still start one
            feeds.values().forEach(Feed::halt);
        }
        feeds.values().forEach(Feed::awaitEnd);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread looking = thread;
        return (looking != null && looking.isAlive()) || feeds.values().stream().anyMatch(Feed::isRunning);
    }
}
