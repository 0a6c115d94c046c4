package io.tradepost.imports.loading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Items in, answers out in the same order, with some batches under way at a time. */
final class Conveyor implements ItemRows.Items, AutoCloseable {

    /** Takes the answers to a batch. */
    interface Answers {
        void answered(List<Answer> answers) throws InterruptedException;
    }

    private final Courier courier;
    private final int width;
    private final Answers answers;
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Future<List<Answer>>> underWay = new ArrayDeque<>();
    private List<Item> loading = new ArrayList<>();
    private int bytes;
    private int lines;

    /** @param width batches under way at a time */
    Conveyor(Courier courier, int width, Answers answers) {
        this.courier = courier;
        this.width = width;
        this.answers = answers;
    }

    @Override
    public void item(Item item) throws InterruptedException {
        boolean full =
                loading.size() == courier.phase().endpoint().items() || bytes + item.json().length > Endpoint.BYTES;
        if (full && !loading.isEmpty()) {
            send();
        }
        loading.add(item);
        bytes += item.json().length + 1;
        lines += item.lines();
    }

    /** Sends what is left and waits for all answers. */
    void finish() throws InterruptedException {
        if (!loading.isEmpty()) {
            send();
        }
        while (!underWay.isEmpty()) {
            takeIn();
        }
    }

    /** Whatever is under way is given up. */
    @Override
    public void close() {
        couriers.shutdownNow();
    }

    private void send() throws InterruptedException {
        while (underWay.size() >= width) {
            takeIn();
        }
        Batch batch = new Batch(loading);
        underWay.add(couriers.submit(() -> courier.bring(batch)));
        loading = new ArrayList<>();
        bytes = 0;
        lines = 0;
    }

    private void takeIn() throws InterruptedException {
        try {
            answers.answered(underWay.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("the import stops");
            }
            throw new IllegalStateException(courier.phase().name() + " failed", e.getCause());
        }
    }
}
