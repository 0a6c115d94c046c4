package io.tradepost.benchmarks;

import static io.tradepost.benchmarks.Assortment.any;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How long a search of many orders takes while several people search at once, without a pause between their questions. */
final class SearchLatency {

    /** A kind of question, and how long its answers took. */
    private record Question(String name, Supplier<String> text, Latencies latencies) {

        Question(String name, Supplier<String> text) {
            this(name, text, new Latencies());
        }
    }

    private SearchLatency() {}

    static void run(Options options) throws Exception {
        int wanted = options.number("orders", 100_000);
        int users = options.number("users", 20);
        int seconds = options.number("seconds", 30);
        Api api = new Api(options.url());
        int missing = wanted - orders(api);
        if (missing > 0) {
            new Assortment(api).place(missing);
            while (orders(api) < wanted || !idle(api)) {
                Thread.sleep(500);
            }
        }
        ask(api, users, 5, new Latencies()); // the JVMs warm up first
        Latencies all = new Latencies();
        List<Question> asked = ask(api, users, seconds, all);
        ObjectNode result = JsonMapper.shared().createObjectNode();
        result.put("benchmark", "search of orders");
        result.put("orders", orders(api));
        result.put("users", users);
        result.put("seconds", seconds);
        result.set("all", all.summary());
        asked.forEach(
                question -> result.set(question.name(), question.latencies().summary()));
        Results.print("search", result);
    }

    private static List<Question> ask(Api api, int users, int seconds, Latencies all) throws Exception {
        List<Question> questions = questions();
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        Parallel.forEach(IntStream.range(0, users).boxed().toList(), users, user -> {
            while (System.nanoTime() < until) {
                Question question = any(questions);
                long start = System.nanoTime();
                api.get("/api/search/orders?size=20&" + question.text().get()).expect(200);
                question.latencies().note(start);
                all.note(start);
            }
        });
        return questions;
    }

    /** What people ask, each kind as often as the others. */
    private static List<Question> questions() {
        return List.of(
                new Question("words", () -> "q=" + any(List.of("red", "white", "ivory")) + "+" + any(Assortment.NOUNS)),
                new Question("asYouType", () -> "q=" + any(Assortment.NOUNS).substring(0, 4)),
                new Question("typo", () -> "q=" + swapped(any(Assortment.NOUNS))),
                new Question("facets", () -> "facets=status,country,category&country=" + any(Assortment.COUNTRIES)),
                new Question("newest", () -> "sort=-placedAt"),
                new Question("dearest", () -> "sort=-total&highlight=true&q=" + any(Assortment.NOUNS)));
    }

    private static String swapped(String word) {
        int at = ThreadLocalRandom.current().nextInt(1, word.length() - 2);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static int orders(Api api) throws Exception {
        return api.get("/api/search/orders?size=1")
                .expect(200)
                .body()
                .get("total")
                .asInt();
    }

    /** Whether no order waits for a decision any more and every view has all events. */
    private static boolean idle(Api api) throws Exception {
        return api.get("/api/search/orders?size=1&status=PLACED")
                                .expect(200)
                                .body()
                                .get("total")
                                .asInt()
                        == 0
                && api.get("/api/views")
                        .expect(200)
                        .body()
                        .get("views")
                        .valueStream()
                        .allMatch(view -> view.path("lag").asLong(1) == 0);
    }
}
