package io.tradepost.sagas.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: processes that live, the one that has stood still longest first. */
@RestController
final class LiveProcesses {

    /** A step that no pace is known for is never overdue. */
    private static final String SELECT = """
            select saga.type as process, process_key as key, order_id, saga.step, since, step_since, moved_at,
              step_since + pace.expected as expected_by,
              coalesce(step_since + pace.expected < now(), false) as overdue,
              (select min(execution_time) from scheduled_tasks where task_name = 'AxonDeadline'
                and task_instance in
                  (saga.state -> 'waiting' ->> 'scheduleId',
                   saga.state -> 'retrying' ->> 'scheduleId',
                   saga.state -> 'patience' ->> 'scheduleId')) as deadline
            from saga left join (select type, step, make_interval(secs => seconds) as expected
                from unnest(cast(:types as text[]), cast(:steps as text[]), cast(:seconds as float8[])) as given (type, step, seconds)) as pace
              on pace.type = saga.type and pace.step = saga.step
            where moved_at <= now() - make_interval(secs => :olderThan)
              and (not :overdue or step_since + pace.expected < now())
            order by moved_at limit 1000""";

    /**
     * @param key what its events are recognised by: the order's id, or that of an amendment or a return
     * @param since when it began
     * @param stepSince when it came to this step
     * @param movedAt when it last heard or asked anything
     * @param expectedBy when it should have left the step
     * @param deadline when it goes on by itself; null when only an event can make it
     */
    record LiveProcess(
            String process,
            String key,
            String orderId,
            @Nullable String step,
            Instant since,
            Instant stepSince,
            Instant movedAt,
            @Nullable Instant expectedBy,
            boolean overdue,
            @Nullable Instant deadline) {}

    private final JdbcClient jdbc;
    private final Paces paces;

    LiveProcesses(JdbcClient jdbc, Paces paces) {
        this.jdbc = jdbc;
        this.paces = paces;
    }

    /**
     * @param olderThan how long they have stood still at least; at most 1,000 are listed
     * @param overdue only those that stand longer than expected at their step
     */
    @GetMapping("/internal/sagas")
    List<LiveProcess> standingStill(
            @RequestParam(defaultValue = "PT0S") Duration olderThan,
            @RequestParam(defaultValue = "false") boolean overdue) {
        return jdbc.sql(SELECT)
                .param("types", paces.types())
                .param("steps", paces.steps())
                .param("seconds", paces.seconds())
                .param("olderThan", olderThan.toSeconds())
                .param("overdue", overdue)
                .query(LiveProcess.class)
                .list();
    }
}
