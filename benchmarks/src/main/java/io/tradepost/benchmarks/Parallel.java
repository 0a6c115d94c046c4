package io.tradepost.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** The same work for many, so many at a time; the first failure ends it. */
final class Parallel {

    /** Work that may fail. */
    interface Work<T> {
        void on(T item) throws Exception;
    }

    private Parallel() {}

    static <T> void forEach(Collection<T> items, int atATime, Work<T> work) throws Exception {
        Semaphore places = new Semaphore(atATime);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (T item : items) {
                places.acquire();
                running.add(threads.submit(() -> {
                    try {
                        work.on(item);
                    } finally {
                        places.release();
                    }
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }
}
