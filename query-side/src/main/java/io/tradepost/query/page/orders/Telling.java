package io.tradepost.query.page.orders;

import io.tradepost.query.activity.ActivityPage;
import io.tradepost.query.page.orders.Story.Fact;
import io.tradepost.query.page.orders.Story.Step;
import io.tradepost.ui.Show;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of the activity, in words. */
record Telling(ActivityPage.Item entry) {

    private static final Show SHOW = new Show();
    private static final Set<String> PROCESSES = Set.of("ProcessMoved", "ProcessEnded");
    private static final int LONGEST = 8_000;

    Step step(ActivityPage.@Nullable Item before) {
        return new Step(
                lane(),
                Tone.of(entry.type()),
                title(),
                detail(),
                entry.recordedAt(),
                before == null ? null : later(Duration.between(before.recordedAt(), entry.recordedAt())),
                1,
                facts(),
                payload());
    }

    private String lane() {
        return switch (entry.context()) {
            case "payment" -> "payment";
            case "inventory" -> "stock";
            case "sagas" -> "processes";
            default -> "order";
        };
    }

    private String title() {
        if (!PROCESSES.contains(entry.type())) {
            return SHOW.sentence(entry.type());
        }
        String process = SHOW.sentence(text("process"));
        String step = SHOW.words(text("step"));
        return entry.type().equals("ProcessEnded") ? process + ": ended" : process + ": " + step;
    }

    private @Nullable String detail() {
        String detail = PROCESSES.contains(entry.type())
                ? asked()
                : Stream.of(money("amount"), money("total"), text("code"), text("reason"))
                        .filter(part -> !part.isEmpty())
                        .limit(2)
                        .collect(Collectors.joining(" · "));
        return detail.isEmpty() ? null : detail;
    }

    private String asked() {
        String commands = entry.payload()
                .path("commands")
                .valueStream()
                .map(command -> command.path("type").asString(""))
                .map(type -> SHOW.words(type.substring(type.indexOf('.') + 1)))
                .distinct()
                .collect(Collectors.joining(", "));
        return commands.isEmpty() ? "" : "asks: " + commands;
    }

    private String money(String member) {
        JsonNode money = entry.payload().path(member);
        String amount = money.path("amount").asString("");
        return amount.isEmpty()
                ? ""
                : SHOW.grouped(amount) + " " + money.path("currency").asString("");
    }

    private String text(String member) {
        return entry.payload().path(member).asString("");
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Event", entry.context() + "." + entry.type()));
        facts.add(new Fact("Recorded", entry.recordedAt().toString()));
        add(facts, "Happened", Objects.toString(entry.at(), null));
        add(facts, "By", entry.actor());
        facts.add(new Fact("Key", entry.key() + ", no. " + entry.sequence()));
        facts.add(new Fact("Message", entry.messageId()));
        add(facts, "Correlation", entry.correlationId());
        add(facts, "Cause", entry.causationId());
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(name, value));
        }
    }

    private String payload() {
        String text = entry.payload().toPrettyString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n… the rest is in the audit trail";
    }

    private static String later(Duration time) {
        if (time.toSeconds() < 1) {
            return "+" + Math.max(0, time.toMillis()) + " ms";
        }
        if (time.toMinutes() < 1) {
            return "+" + time.toSeconds() + "." + time.toMillisPart() / 100 + " s";
        }
        if (time.toHours() < 1) {
            return "+" + time.toMinutes() + " min";
        }
        return time.toDays() < 1 ? "+" + time.toHours() + " h" : "+" + time.toDays() + " d";
    }
}
