package io.tradepost.starter.axon;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a snapshot of the aggregate that is in memory anyway, every so many events, when its unit of work has committed
 * and while its lock is still held. Axon's own snapshotter would read back each event that a busy aggregate ever had.
 */
final class SnapshotsFromMemory implements SnapshotTriggerDefinition {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotsFromMemory.class);
    private static final String DUE = SnapshotsFromMemory.class.getName();

    private final Cache cache;
    private final EventStorageEngine events;
    private final TransactionManager transactionManager;
    private final int every;

    /** @param cache of the aggregates; one that has left it is not taken */
    SnapshotsFromMemory(Cache cache, EventStorageEngine events, TransactionManager transactionManager, int every) {
        this.cache = cache;
        this.events = events;
        this.transactionManager = transactionManager;
        this.every = every;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Counting();
    }

    @Override
    public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
        return trigger;
    }

    private void due(String aggregate) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Set<String> due = root.getOrComputeResource(DUE, absent -> new HashSet<String>());
        if (due.add(aggregate)) {
            root.afterCommit(committed -> take(aggregate));
        }
    }

    private void take(String id) {
        AggregateCacheEntry<Object> entry = cache.get(id);
        if (entry == null) {
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

    /** Of one aggregate: what was read back when it was loaded counts, too. */
    private final class Counting implements SnapshotTrigger {

        private int since;

        @Override
        public void eventHandled(EventMessage<?> message) {
            if (++since >= every && message instanceof DomainEventMessage<?> event && CurrentUnitOfWork.isStarted()) {
                since = 0;
                due(event.getAggregateIdentifier());
            }
        }

        @Override
        public void initializationFinished() {
            // nothing is taken before the unit of work commits
        }
    }
}
