package io.tradepost.starter.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a projection has to say about each key at the end of a unit of work, written at once before it commits: a batch of
 * commands that touch the same row again and again writes it once.
 */
public final class UnitRows<K, V> {

    private final String name = UnitRows.class.getName() + "@" + System.identityHashCode(this);
    private final BinaryOperator<V> merging;
    private final Consumer<Map<K, V>> write;

    /**
     * @param merging makes one of an earlier and a later value
     * @param write gets at least one
     */
    public UnitRows(BinaryOperator<V> merging, Consumer<Map<K, V>> write) {
        this.merging = merging;
        this.write = write;
    }

    /** Must be called in a unit of work that has not prepared its commit, or is about to. */
    public void add(K key, V value) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Map<K, V> pending = root.getOrComputeResource(name, absent -> new LinkedHashMap<K, V>());
        if (pending.isEmpty()) {
            root.onPrepareCommit(unit -> flush(pending));
        }
        pending.merge(key, value, merging);
    }

    private void flush(Map<K, V> pending) {
        if (!pending.isEmpty()) {
            write.accept(pending);
            pending.clear();
        }
    }
}
