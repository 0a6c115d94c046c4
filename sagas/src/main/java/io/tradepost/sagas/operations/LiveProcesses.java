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

    /**
     * @param step null for a process that has only one
     * @param since when it began
     * @param movedAt when it last heard or asked anything
     */
    record LiveProcess(
            String process, String orderId, @Nullable String step, Instant since, Instant movedAt) {}

    private final JdbcClient jdbc;

    LiveProcesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param olderThan how long they have stood still at least; at most 1,000 are listed */
    @GetMapping("/internal/sagas")
    List<LiveProcess> standingStill(@RequestParam(defaultValue = "PT0S") Duration olderThan) {
        return jdbc.sql("""
                        select type as process, order_id, state ->> 'step' as step, since, moved_at from saga
                        where moved_at <= now() - make_interval(secs => ?) order by moved_at limit 1000""")
                .param(olderThan.toSeconds())
                .query(LiveProcess.class)
                .list();
    }
}
