package io.tradepost.sagas.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after processes that stand longer than expected: counts them, and warns of each once at each step, whatever
 * number of instances watches.
 */
@Component
final class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private static final String OVERDUE = """
            from unnest(cast(:types as text[]), cast(:steps as text[]), cast(:seconds as float8[])) as pace (type, step, seconds)
            join saga on saga.type = pace.type and saga.step = pace.step
              and saga.step_since < now() - make_interval(secs => pace.seconds)
            """;
    private static final String COUNT =
            "select saga.type as process, count(*) as number " + OVERDUE + "group by saga.type";
    private static final String REPORT = """
            update saga set overdue_at = step where saga_id in (
              select saga_id %s where saga.overdue_at is distinct from saga.step
              order by step_since limit 100 for update of saga skip locked)
            returning type as process, process_key as key, step, step_since::text as since""".formatted(OVERDUE);

    private record Count(String process, long number) {}

    private record Newly(String process, String key, String step, String since) {}

    private final JdbcClient jdbc;
    private final Paces paces;
    private final Map<String, AtomicLong> overdue = new HashMap<>();

    Watchdog(JdbcClient jdbc, Paces paces, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.paces = paces;
        for (String process : paces.processes()) {
            AtomicLong number = new AtomicLong();
            overdue.put(process, number);
            meters.gauge("tradepost.sagas.overdue", Tags.of("process", process), number);
        }
    }

    @Scheduled(
            initialDelayString = "${tradepost.watchdog.every:PT1M}",
            fixedDelayString = "${tradepost.watchdog.every:PT1M}")
    void look() {
        Map<String, Long> counted = new HashMap<>();
        ask(COUNT).query(Count.class).list().forEach(count -> counted.put(count.process(), count.number()));
        overdue.forEach((process, number) -> number.set(counted.getOrDefault(process, 0L)));
        if (!counted.isEmpty()) {
            List<Newly> newly = ask(REPORT).query(Newly.class).list();
            newly.forEach(one ->
                    LOG.warn("{} of {} stands at {} since {}", one.process(), one.key(), one.step(), one.since()));
        }
    }

    private StatementSpec ask(String sql) {
        return jdbc.sql(sql)
                .param("types", paces.types())
                .param("steps", paces.steps())
                .param("seconds", paces.seconds());
    }
}
