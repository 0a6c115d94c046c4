package io.tradepost.order.batch;

import io.tradepost.kernel.Refusal;
import io.tradepost.starter.unit.Units;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does many things in one transaction, a refusal of one not touching the others. */
@Component
public final class Together {

    private final Units units;

    Together(Units units) {
        this.units = units;
    }

    /**
     * One answer per thing, in their order. When the transaction of all fails, each has one of its own.
     *
     * @param key what a thing locks: two batches with the same keys, done in the keys' order, do not wait for each other
     *     for ever
     * @param first what a transaction does for all of its things before the first of them
     */
    public <T, K extends Comparable<K>, A> List<A> each(
            String name,
            List<T> things,
            Function<T, K> key,
            Consumer<List<T>> first,
            Function<T, A> work,
            BiFunction<T, Refusal, A> refused) {
        if (things.isEmpty()) {
            return List.of();
        }
        List<Integer> order = IntStream.range(0, things.size())
                .boxed()
                .sorted(Comparator.comparing(index -> key.apply(things.get(index))))
                .toList();
        try {
            return units.call(name, () -> {
                first.accept(things);
                return inOrder(order, index -> attempt(things.get(index), work, refused));
            });
        } catch (RuntimeException e) {
            if (CurrentUnitOfWork.isStarted()) {
                throw e; // the caller's transaction cannot commit any more
            }
            return inOrder(order, index -> alone(name, things.get(index), first, work, refused));
        }
    }

    /** Without anything to do first. */
    public <T, K extends Comparable<K>, A> List<A> each(
            String name, List<T> things, Function<T, K> key, Function<T, A> work, BiFunction<T, Refusal, A> refused) {
        return each(name, things, key, all -> {}, work, refused);
    }

    private static <A> List<A> inOrder(List<Integer> order, Function<Integer, A> work) {
        List<@Nullable A> answers = new ArrayList<>(Collections.nCopies(order.size(), null));
        order.forEach(index -> answers.set(index, work.apply(index)));
        @SuppressWarnings("NullAway") // each has been answered
        List<A> all = answers;
        return all;
    }

    private <T, A> A alone(
            String name, T thing, Consumer<List<T>> first, Function<T, A> work, BiFunction<T, Refusal, A> refused) {
        try {
            return units.call(name, () -> {
                first.accept(List.of(thing));
                return work.apply(thing);
            });
        } catch (Refusal refusal) {
            return refused.apply(thing, refusal);
        }
    }

    private static <T, A> A attempt(T thing, Function<T, A> work, BiFunction<T, Refusal, A> refused) {
        try {
            return work.apply(thing);
        } catch (Refusal refusal) {
            return refused.apply(thing, refusal);
        }
    }
}
