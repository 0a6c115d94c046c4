package io.tradepost.benchmarks;

import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From placing an order to seeing it confirmed, one order after another. */
final class ConfirmationLatency {

    private ConfirmationLatency() {}

    static void run(Options options) throws Exception {
        int orders = options.number("orders", 200);
        int warmUp = options.number("warm-up", 50);
        Shop shop = new Shop(new Api(options.url()));
        double[] millis = new double[orders];
        for (int i = -warmUp; i < orders; i++) {
            long start = System.nanoTime();
            String status = shop.awaitDecision(shop.order(i + warmUp));
            if (!status.equals("CONFIRMED")) {
                throw new IllegalStateException("order was " + status);
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "placed to confirmed, one order after another");
        result.put("orders", orders);
        result.put("p50Millis", Math.round(millis[orders / 2]));
        result.put("p95Millis", Math.round(millis[orders * 95 / 100]));
        result.put("maxMillis", Math.round(millis[orders - 1]));
        Results.print("latency", result);
    }
}
