package io.tradepost.ui;

import io.tradepost.kernel.Money;
import io.tradepost.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** How values read on a page; templates call it {@code #show}. */
public final class Show {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Set<String> GOOD = Set.of(
            "CONFIRMED",
            "SHIPPED",
            "DELIVERED",
            "RECEIVED",
            "REFUNDED",
            "CAPTURED",
            "AUTHORIZED",
            "DONE",
            "SWAPPED",
            "UP_TO_DATE");
    private static final Set<String> BUSY = Set.of(
            "PLACED",
            "PARTLY_SHIPPED",
            "REQUESTED",
            "RUNNING",
            "LIVE",
            "BUILDING",
            "COMPARING",
            "PENDING",
            "WAITING",
            "CATCHING_UP");
    private static final Set<String> WARN = Set.of(
            "ON_HOLD",
            "LOW",
            "OVERDUE",
            "BACKORDERED",
            "DIFFERENT",
            "OUTDATED",
            "OVERTAKEN",
            "UNDER_REVIEW",
            "BLOCKED",
            "STOPPED");
    private static final Set<String> BAD =
            Set.of("REJECTED", "CANCELLED", "DECLINED", "FAILED", "FAILING", "DEAD", "UNAVAILABLE");

    /** {@code PARTLY_SHIPPED} and {@code partlyShipped} become {@code partly shipped}. */
    public String words(Object constant) {
        String text = constant.toString();
        boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
        return (shouted ? text : text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "))
                .replace('_', ' ')
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT);
    }

    /** {@code OrderPlaced} becomes {@code Order placed}. */
    public String sentence(Object constant) {
        String words = words(constant);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** A value to choose: {@code true} becomes {@code Yes}. */
    public String choice(Object constant) {
        return switch (constant.toString()) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> sentence(constant);
        };
    }

    /** The colour of a status: good, busy, warn, bad or quiet. */
    public String tone(Object status) {
        String name =
                status.toString().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (GOOD.contains(name)) {
            return "good";
        }
        if (BUSY.contains(name)) {
            return "busy";
        }
        if (WARN.contains(name)) {
            return "warn";
        }
        return BAD.contains(name) ? "bad" : "quiet";
    }

    /** {@code 1,234.50}. */
    public String amount(Money money) {
        return grouped(money.amount());
    }

    public String amount(UnitPrice price) {
        return grouped(price.amount());
    }

    public Money money(long minor, String currency) {
        return Money.ofMinor(minor, currency);
    }

    public String count(Number number) {
        return String.format(Locale.ROOT, "%,d", number.longValue());
    }

    /** {@code 1 line}, {@code 2 lines}. */
    public String count(Number number, String one, String many) {
        return count(number) + " " + (number.longValue() == 1 ? one : many);
    }

    /** The two largest units of a time: {@code 3 min 20 s}. */
    public String span(long seconds) {
        Duration span = Duration.ofSeconds(seconds);
        if (span.toDays() > 0) {
            return span.toDays() + " d " + span.toHoursPart() + " h";
        }
        if (span.toHours() > 0) {
            return span.toHours() + " h " + span.toMinutesPart() + " min";
        }
        return span.toMinutes() > 0 ? span.toMinutes() + " min " + span.toSecondsPart() + " s" : seconds + " s";
    }

    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** @param amount a decimal */
    public String grouped(String amount) {
        BigDecimal value = new BigDecimal(amount);
        return String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
    }
}
