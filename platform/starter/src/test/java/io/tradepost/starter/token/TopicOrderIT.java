package io.tradepost.starter.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.probe.RunningProbe;
import io.tradepost.probe.api.TallyCommand.CountOn;
import io.tradepost.probe.api.TallyCommand.OpenTally;
import io.tradepost.starter.token.Token.Entry;
import io.tradepost.starter.unit.Units;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TopicOrderIT {

    private static RunningProbe probe;
    private static TopicOrder order;

    @BeforeAll
    static void start() {
        probe = RunningProbe.start("topicorder");
        order = new TopicOrder(probe.bean(JdbcTemplate.class), "topicorder");
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void theLaterOfTwoTransactionsIsLast() {
        open("earlier");
        open("later");
        assertThat(order.last(Map.of("earlier", 0L, "later", 0L))).containsExactly(entry("later"));
    }

    @Test
    void theLaterOfOneTransactionIsLast() {
        probe.bean(Units.class).run("both", () -> {
            open("second-z");
            open("second-a");
        });
        assertThat(order.last(Map.of("second-z", 0L, "second-a", 0L))).containsExactly(entry("second-a"));
    }

    @Test
    void whereNoVersionIsToldThePresentOneCounts() {
        open("untold");
        probe.bean(CommandGateway.class).sendAndWait(new CountOn("untold", 1));
        assertThat(order.last(Map.of("untold", Traces.UNTOLD))).containsExactly(new Entry("topicorder", "untold", 1));
    }

    @Test
    void ofTwoTransactionsThatRanAtOnceBothMayBeLast() {
        probe.bean(Units.class).run("begins first, writes last", () -> {
            probe.bean(JdbcTemplate.class).queryForObject("select pg_current_xact_id()::text", String.class);
            CompletableFuture.runAsync(() -> open("inner")).join();
            open("outer");
        });
        assertThat(order.last(Map.of("inner", 0L, "outer", 0L)))
                .containsExactlyInAnyOrder(entry("inner"), entry("outer"));
    }

    private static void open(String tally) {
        probe.bean(CommandGateway.class).sendAndWait(new OpenTally(tally, "x"));
    }

    private static Entry entry(String tally) {
        return new Entry("topicorder", tally, 0);
    }
}
