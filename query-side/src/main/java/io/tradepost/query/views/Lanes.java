package io.tradepost.query.views;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** Takes many events side by side: what has to keep its order goes one way, and Elasticsearch works on several at once. */
final class Lanes implements AutoCloseable {

    private static final int WORTH = 200;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** More than processors: the last of them is not long alone. */
    private static final int LANES = Math.clamp(8L * PROCESSORS, 8, 32);

    /** Lanes at work, of all feeds in this program: more would fill the memory and be no faster. */
    static final int LANES_AT_WORK = 2 * PROCESSORS;

    private static final Semaphore AT_WORK = new Semaphore(LANES_AT_WORK, true);

    private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    private final boolean byPartition;

    /** @param view a gathered one's documents remember how far they are with a partition, so these are not split */
    Lanes(View<?, ?> view) {
        this.byPartition = view instanceof GatheredView;
    }

    /** Takes the records of a lane. */
    @FunctionalInterface
    interface Taking {
        void take(List<ConsumerRecord<String, byte[]>> lane) throws IOException;
    }

    void project(Projector<?, ?> projector, List<ConsumerRecord<String, byte[]>> records) throws IOException {
        if (records.size() < WORTH) {
            projector.project(records);
        } else {
            sideBySide(records, lane -> projector.beside().project(lane));
        }
    }

    void sideBySide(List<ConsumerRecord<String, byte[]>> records, Taking taking) throws IOException {
        List<Future<?>> under = new ArrayList<>();
        for (List<ConsumerRecord<String, byte[]>> lane : split(records).values()) {
            under.add(lanes.submit(() -> {
                AT_WORK.acquireUninterruptibly();
                try {
                    taking.take(lane);
                } finally {
                    AT_WORK.release();
                }
                return null;
            }));
        }
        await(under);
    }

    Map<Integer, List<ConsumerRecord<String, byte[]>>> split(List<ConsumerRecord<String, byte[]>> records) {
        Map<Integer, List<ConsumerRecord<String, byte[]>>> split = new HashMap<>();
        records.forEach(record ->
                split.computeIfAbsent(lane(record), l -> new ArrayList<>()).add(record));
        return split;
    }

    private int lane(ConsumerRecord<String, byte[]> record) {
        int partition = 31 * record.topic().hashCode() + record.partition();
        return Math.floorMod(byPartition ? partition : Key.of(record).hashCode(), LANES);
    }

    /** All of them, so that none writes any more when one has failed. */
    private static void await(List<Future<?>> under) throws IOException {
        Throwable failure = null;
        for (Future<?> lane : under) {
            try {
                lane.get();
            } catch (ExecutionException e) {
                failure = e.getCause();
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IOException(failure);
        }
    }

    @Override
    public void close() {
        lanes.close();
    }
}
