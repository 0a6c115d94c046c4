package io.tradepost.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long after its answer a write is found by search, at a steady rate: some of the writers ask at once for what they
 * have just written ({@code after=<token>}) and note when they get it. What is written are orders, each with the events of
 * its whole course, or prices of products, one event each.
 */
final class ViewLag {

    private static final int PRICES_AT_ONCE = 25;

    /** More who ask would be a load of their own. */
    private static final int ASK_PER_SECOND = 5;

    /** Writes the batch of a number; its token, or null where too much is under way. */
    @FunctionalInterface
    private interface Writing {
        @Nullable
        String write(int number) throws Exception;
    }

    /** @param sampled every so manieth asks */
    private record Load(String search, int atOnce, int sampled, Writing writing) {

        static Load of(String what, int rate, Api api) throws Exception {
            return switch (what) {
                case "orders" ->
                    new Load(
                            "/api/search/orders", 1, Math.max(1, rate / ASK_PER_SECOND), new Shop(api)::orderWithToken);
                case "prices" -> {
                    Assortment assortment = new Assortment(api);
                    yield new Load(
                            "/api/search/products",
                            PRICES_AT_ONCE,
                            1,
                            number -> assortment.reprice(number, PRICES_AT_ONCE));
                }
                default -> throw new IllegalArgumentException("--of=orders or --of=prices, not " + what);
            };
        }
    }

    private ViewLag() {}

    static void run(Options options) throws Exception {
        String what = options.text("of", "orders");
        int rate = options.number("rate", 300);
        int seconds = options.number("seconds", 60);
        int warmUp = options.number("warm-up", 60);
        Api api = new Api(options.url());
        Load load = Load.of(what, rate, api);
        Latencies lag = new Latencies();
        AtomicInteger late = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Future<?>> writing = new ArrayList<>();
        int writes = (seconds + warmUp) * rate / load.atOnce();
        long start = System.nanoTime();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writes; i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L * load.atOnce() / rate - System.nanoTime());
                int number = i;
                writing.add(writers.submit(() -> {
                    String token = load.writing().write(number);
                    if (token == null) {
                        refused.incrementAndGet();
                    } else if (number % load.sampled() == 0 && number >= warmUp * rate / load.atOnce()) {
                        see(api, load.search(), token, lag, late);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> written : writing) {
            written.get();
        }
        double took = (System.nanoTime() - start) / 1e9;
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "answer to found: " + what);
        result.put("perSecond", Math.round((writes - refused.get()) * load.atOnce() / took));
        result.put("refused", refused.get());
        result.put("seconds", seconds);
        result.put("notWithinFiveSeconds", late.get());
        result.setAll(lag.summary());
        Results.print("lag", result);
    }

    private static void see(Api api, String search, String token, Latencies lag, AtomicInteger late) throws Exception {
        long start = System.nanoTime();
        int status = 503;
        while (status == 503) {
            status = api.get(search + "?size=1&after=" + token).expect(200, 503).status();
            if (status == 503) {
                late.incrementAndGet();
            }
        }
        lag.note(start);
    }
}
