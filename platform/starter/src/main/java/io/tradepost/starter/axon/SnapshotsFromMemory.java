package io.tradepost.starter.axon;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a snapshot of the aggregate that is in memory anyway, as soon as it is committed and while its lock is still held.
 * Axon's own would read back each event that was ever appended to a busy aggregate.
 */
final class SnapshotsFromMemory implements Snapshotter {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotsFromMemory.class);
    private static final String TAKEN = SnapshotsFromMemory.class.getName();

    private final Cache cache;
    private final EventStorageEngine events;
    private final TransactionManager transactionManager;
    private final Snapshotter fromEvents;

    /** @param fromEvents takes those of aggregates that are not in the cache, or not locked any more */
    SnapshotsFromMemory(
            Cache cache, EventStorageEngine events, TransactionManager transactionManager, Snapshotter fromEvents) {
        this.cache = cache;
        this.events = events;
        this.transactionManager = transactionManager;
        this.fromEvents = fromEvents;
    }

    @Override
    public void scheduleSnapshot(Class<?> aggregateType, String id) {
        if (!CurrentUnitOfWork.isStarted() || !CurrentUnitOfWork.get().phase().isBefore(UnitOfWork.Phase.COMMIT)) {
            fromEvents.scheduleSnapshot(aggregateType, id);
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Set<String> taken = root.getOrComputeResource(TAKEN, absent -> new HashSet<String>());
        if (taken.add(id)) {
            root.afterCommit(unit -> take(aggregateType, id));
        }
    }

    private void take(Class<?> aggregateType, String id) {
        AggregateCacheEntry<Object> entry = cache.get(id);
        if (entry == null) {
            fromEvents.scheduleSnapshot(aggregateType, id);
            return;
        }
        EventSourcedAggregate<Object> aggregate = entry.recreateAggregate(null, null, null);
        try {
            transactionManager.executeInTransaction(() -> events.storeSnapshot(new GenericDomainEventMessage<>(
                    aggregate.type(), id, aggregate.version(), aggregate.getAggregateRoot())));
        } catch (RuntimeException failure) {
            LOG.warn("no snapshot of {} this time: {}", id, failure.toString());
        }
    }
}
