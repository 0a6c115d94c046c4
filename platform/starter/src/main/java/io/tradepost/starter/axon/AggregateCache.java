package io.tradepost.starter.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;

/**
 * Aggregates kept in memory by Caffeine; the repository evicts what a rolled back unit of work has touched. An aggregate
 * that another instance has changed meanwhile is not given out.
 */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final BiPredicate<Object, Long> upToDate;

    /** @param upToDate whether an aggregate of this id is still at this version */
    AggregateCache(long maximumSize, BiPredicate<Object, Long> upToDate) {
        this.entries = Caffeine.newBuilder().maximumSize(maximumSize).build();
        this.upToDate = upToDate;
    }

    @Override
    public <K, V> V get(K key) {
        Object entry = entries.getIfPresent(key);
        if (entry instanceof AggregateCacheEntry<?> aggregate
                && !upToDate.test(
                        key, aggregate.recreateAggregate(null, null, null).version())) {
            entries.invalidate(key);
            return null;
        }
        return (V) entry;
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public <T> T computeIfAbsent(Object key, Supplier<T> valueSupplier) {
        return (T) entries.get(key, absent -> valueSupplier.get());
    }

    @Override
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true; // Axon asks for it only to keep its weak cache
    }
}
