package io.tradepost.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long after its answer an order is found by search, at a steady rate of orders: every tenth asks at once for what it
 * has just written ({@code after=<token>}) and notes when it gets it.
 */
final class ViewLag {

    private static final int WARM_UP = 10;
    private static final int SAMPLED = 10;

    private ViewLag() {}

    static void run(Options options) throws Exception {
        int rate = options.number("rate", 300);
        int seconds = options.number("seconds", 60);
        Api api = new Api(options.url());
        Shop shop = new Shop(api);
        Latencies lag = new Latencies();
        AtomicInteger late = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Future<?>> placing = new ArrayList<>();
        long start = System.nanoTime();
        int orders = (seconds + WARM_UP) * rate;
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < orders; i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L / rate - System.nanoTime());
                int number = i;
                placing.add(customers.submit(() -> {
                    String token = shop.orderWithToken(number);
                    if (token == null) {
                        refused.incrementAndGet();
                    } else if (number % SAMPLED == 0 && number >= WARM_UP * rate) {
                        see(api, token, lag, late);
                    }
                    return null;
                }));
            }
        }
        for (Future<?> placed : placing) {
            placed.get();
        }
        double took = (System.nanoTime() - start) / 1e9;
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "order answered to order found");
        result.put("ordersPerSecond", Math.round((orders - refused.get()) / took));
        result.put("refused", refused.get());
        result.put("seconds", seconds);
        result.put("notWithinFiveSeconds", late.get());
        result.setAll(lag.summary());
        Results.print("lag", result);
    }

    private static void see(Api api, String token, Latencies lag, AtomicInteger late) throws Exception {
        long start = System.nanoTime();
        int status = 503;
        while (status == 503) {
            status = api.get("/api/search/orders?size=1&after=" + token)
                    .expect(200, 503)
                    .status();
            if (status == 503) {
                late.incrementAndGet();
            }
        }
        lag.note(start);
    }
}
