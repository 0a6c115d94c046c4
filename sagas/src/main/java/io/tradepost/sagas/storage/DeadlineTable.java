package io.tradepost.sagas.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.tradepost.starter.jdbc.BatchedUpdates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.deadline.dbscheduler.DbSchedulerBinaryDeadlineDetails;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineToken;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines as rows of db-scheduler's table. Those that a unit of work schedules, and those that it cancels, are written
 * in one batch each as it commits; one that it does both to is never written.
 *
 * <p>A deadline that is about to fire cannot be cancelled any more. Axon's own manager then fails the unit of work; here
 * it fires, and its process must know that it is stale.
 */
final class DeadlineTable extends DbSchedulerDeadlineManager {

    private static final String KEY = DeadlineTable.class.getName();
    private static final String CANCEL =
            "delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked";

    private final Scheduler scheduler;
    private final Serializer serializer;
    private final BatchedUpdates updates;

    DeadlineTable(Builder builder, Scheduler scheduler, Serializer serializer, BatchedUpdates updates) {
        super(builder.scheduler(scheduler).serializer(serializer));
        this.scheduler = scheduler;
        this.serializer = serializer;
        this.updates = updates;
    }

    @Override
    public String schedule(Instant at, String name, @Nullable Object payload, ScopeDescriptor scope) {
        var token = new DbSchedulerDeadlineToken(IdentifierFactory.getInstance().generateIdentifier());
        DeadlineMessage<Object> deadline =
                processDispatchInterceptors(GenericDeadlineMessage.asDeadlineMessage(name, payload, at));
        SerializedObject<byte[]> descriptor = bytes(scope);
        SerializedObject<byte[]> content = bytes(deadline.getPayload());
        var details = new DbSchedulerBinaryDeadlineDetails(
                name,
                descriptor.getData(),
                descriptor.getType().getName(),
                content.getData(),
                content.getType().getName(),
                content.getType().getRevision(),
                bytes(deadline.getMetaData()).getData());
        scheduled()
                .put(
                        token.getId(),
                        SchedulableInstance.of(new TaskInstance<>(token.getTaskName(), token.getId(), details), at));
        Doings.ofTheCurrentProcess().scheduled(token.getId(), at);
        return token.getId();
    }

    @Override
    public void cancelSchedule(String name, String id) {
        Doings.ofTheCurrentProcess().cancelled(id);
        if (scheduled().remove(id) == null) {
            updates.add(CANCEL, new DbSchedulerDeadlineToken(id).getTaskName(), id);
        }
    }

    private Map<String, SchedulableInstance<?>> scheduled() {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(KEY, absent -> {
            Map<String, SchedulableInstance<?>> scheduled = new LinkedHashMap<>();
            root.onPrepareCommit(unit -> write(scheduled));
            return scheduled;
        });
    }

    private void write(Map<String, SchedulableInstance<?>> scheduled) {
        List<SchedulableInstance<?>> batch = new ArrayList<>(scheduled.values());
        if (!batch.isEmpty()) {
            scheduler.scheduleBatch(batch);
        }
    }

    private SerializedObject<byte[]> bytes(Object object) {
        return serializer.serialize(object, byte[].class);
    }
}
