package io.tradepost.imports.loading;

import io.tradepost.imports.asking.Patience;
import io.tradepost.imports.asking.Question;
import io.tradepost.imports.asking.Reply;
import io.tradepost.imports.asking.Reply.Done;
import io.tradepost.imports.asking.Services;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Orders that were accepted and are on their way. An order is done with once it is shipped, or never will be; it is handed
 * on after all those before it.
 */
final class OrderWatch implements Conveyor.Answers {

    private static final int ASKED_AT_ONCE = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Services services;
    private final Patience patience;
    private final int window;
    private final Conveyor.Answers settled;
    private final Deque<Answer> sequence = new ArrayDeque<>();
    private final Map<String, Item> open = new LinkedHashMap<>();
    private final Map<String, Answer> closed = new LinkedHashMap<>();
    private int openLines;
    private String oldest = "";

    /** @param window lines of orders that may be open at a time */
    OrderWatch(Services services, Patience patience, int window, Conveyor.Answers settled) {
        this.services = services;
        this.patience = patience;
        this.window = window;
        this.settled = settled;
    }

    @Override
    public void answered(List<Answer> answers) throws InterruptedException {
        for (Answer answer : answers) {
            sequence.add(answer);
            if (answer.refused() == null) {
                open.put(answer.item().id(), answer.item());
                openLines += answer.item().lines();
            } else {
                closed.put(answer.item().id(), answer);
            }
        }
        waitUntilOpen(window);
    }

    /** Waits for all of them. */
    void finish() throws InterruptedException {
        waitUntilOpen(0);
        handOn();
    }

    private void waitUntilOpen(int most) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        Duration waited = Duration.ZERO;
        while (openLines > most) {
            if (look()) {
                handOn();
                pause = FIRST_PAUSE;
                tell(waited, null);
                waited = Duration.ZERO;
            } else {
                waited = waited.plus(pause);
                tell(waited, "orders to be shipped, first of all " + oldest);
                patience.pause(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void tell(Duration waited, @Nullable String what) {
        if (waited.compareTo(LONG) > 0) {
            patience.waitingFor(what);
        }
    }

    /** Whether some have been done with; asks for the oldest, and a few of them every time it comes to nothing. */
    private boolean look() throws InterruptedException {
        List<String> ids = open.keySet().stream().limit(ASKED_AT_ONCE).toList();
        byte[] body = JSON.writeValueAsBytes(Map.of("orderIds", ids));
        Reply reply = services.ask(new Question("order", "POST", "/api/orders/lookup", null, false, body), patience);
        if (!(reply instanceof Done done)) {
            throw new IllegalStateException("orders cannot be looked up: " + reply);
        }
        int before = open.size();
        for (JsonNode order : done.body().path("orders")) {
            String id = order.path("orderId").asString("");
            String status = order.path("status").asString("");
            if (id.equals(ids.getFirst())) {
                oldest = id + ", which is " + status;
            }
            if (isOver(status)) {
                Item item = open.remove(id);
                if (item != null) {
                    openLines -= item.lines();
                    closed.put(id, new Answer(item, refusal(id, status), MissingNode.getInstance()));
                }
            }
        }
        return open.size() < before;
    }

    private static boolean isOver(String status) {
        return switch (status) {
            case "SHIPPED", "DELIVERED", "REJECTED", "CANCELLED" -> true;
            default -> false;
        };
    }

    private @Nullable String refusal(String id, String status) throws InterruptedException {
        if (!status.equals("REJECTED") && !status.equals("CANCELLED")) {
            return null;
        }
        Reply reply = services.ask(Question.about("order", "/api/orders/" + id), patience);
        String reason = reply instanceof Done done ? done.body().path("reason").asString("") : "";
        return "refused: the order was " + status.toLowerCase(Locale.ROOT) + (reason.isBlank() ? "" : ", " + reason);
    }

    private void handOn() throws InterruptedException {
        List<Answer> done = new ArrayList<>();
        while (!sequence.isEmpty()) {
            Answer answer = closed.remove(sequence.peek().item().id());
            if (answer == null) {
                break;
            }
            sequence.remove();
            done.add(answer);
        }
        settled.answered(done);
    }
}
