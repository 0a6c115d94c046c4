package io.tradepost.query.processes;

import io.tradepost.kernel.OrderId;
import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.api.ProcessEvent.ProcessEnded;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param step the last one, once it has ended */
record ProcessDocument(
        String process,
        String key,
        OrderId orderId,
        @Nullable String step,
        Instant since,
        Instant stepSince,
        @Nullable Instant expectedBy,
        @Nullable Instant deadline,
        boolean ended,
        @Nullable Instant endedAt,
        List<AskedThen> commands) {

    private static final int KEPT = 50;

    record AskedThen(String type, String target, Instant at) {}

    static ProcessDocument after(@Nullable ProcessDocument current, ProcessMoved moved, Instant at) {
        return new ProcessDocument(
                moved.process(),
                moved.key(),
                moved.orderId(),
                moved.step(),
                moved.since(),
                moved.stepSince(),
                moved.expectedBy(),
                moved.deadline(),
                false,
                null,
                commands(current, moved.commands(), at));
    }

    static ProcessDocument after(@Nullable ProcessDocument current, ProcessEnded ended, Instant at) {
        return new ProcessDocument(
                ended.process(),
                ended.key(),
                ended.orderId(),
                ended.step(),
                ended.since(),
                current == null ? at : current.stepSince(),
                null,
                null,
                true,
                at,
                commands(current, ended.commands(), at));
    }

    /** The latest. */
    private static List<AskedThen> commands(@Nullable ProcessDocument current, List<Asked> asked, Instant at) {
        List<AskedThen> all = Stream.concat(
                        current == null ? Stream.empty() : current.commands().stream(),
                        asked.stream().map(one -> new AskedThen(one.type(), one.target(), at)))
                .toList();
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }
}
