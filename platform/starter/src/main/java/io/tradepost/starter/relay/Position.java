package io.tradepost.starter.relay;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far a table has been relayed. Rows are read in windows of transaction ids {@code [from, to)}; within a window by
 * global index. A window takes in every row there is of the transactions that ended before the oldest running one
 * ({@code pg_snapshot_xmin}). So a transaction that committed late lies in a later window, whatever its global index, and
 * is not skipped. Two transactions on one aggregate either lie in one window, where the global index orders them, or in
 * the order of their commits: a window is never cut short by transaction id, because a transaction may take its id before
 * it waits for the aggregate.
 *
 * <p>A window ends just behind its last row and not at the oldest running transaction: ids that were handed out but wrote
 * nothing are handed out again after a crash of PostgreSQL, while the commit of a row that could be read is on disk.
 *
 * @param from first transaction id of the open window, as decimal {@code xid8}
 * @param to end of the window, exclusive; equal to from when none is open
 * @param index the last global index relayed from the open window
 */
record Position(String from, String to, long index) {

    static final Position START = new Position("0", "0", 0);

    boolean windowOpen() {
        return !from.equals(to);
    }

    /** @param last transaction id of the window */
    Position open(String last, long firstIndex) {
        return new Position(from, Long.toString(Long.parseLong(last) + 1), firstIndex - 1);
    }

    Position windowDone() {
        return new Position(to, to, 0);
    }

    Position at(long lastIndex) {
        return new Position(from, to, lastIndex);
    }

    OffsetAndMetadata toOffset() {
        return new OffsetAndMetadata(index, from + ":" + to);
    }

    static @Nullable Position of(@Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            return null;
        }
        String[] window = committed.metadata().split(":", -1);
        if (window.length != 2) {
            throw new IllegalStateException("no position of a relay: " + committed);
        }
        return new Position(window[0], window[1], committed.offset());
    }
}
