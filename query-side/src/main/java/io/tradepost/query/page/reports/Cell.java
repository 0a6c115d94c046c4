package io.tradepost.query.page.reports;

import io.tradepost.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param text as people read it
 * @param value as a chart draws it; null when there is nothing to draw
 * @param heat 0 to 9 where the colour tells how much it is
 * @param link to what it stands for
 */
record Cell(
        String text,
        @Nullable String value,
        @Nullable Integer heat,
        @Nullable String link) {

    private static final int HOTTEST = 9;
    private static final double HOUR = 3_600_000;

    static Cell of(String text) {
        return new Cell(text, null, null, null);
    }

    static Cell none() {
        return of("–");
    }

    static Cell linked(String text, String link) {
        return new Cell(text, null, null, link);
    }

    static Cell money(@Nullable Money money) {
        return money == null ? none() : new Cell(text(money), money.amount(), null, null);
    }

    static Cell count(long count) {
        return new Cell(text(count), Long.toString(count), null, null);
    }

    /** @param share of 1 */
    static Cell percent(@Nullable Double share) {
        return share == null ? none() : number(100 * share);
    }

    /** @param share of 1, which is also its colour */
    static Cell heat(double share) {
        String percent = String.format(Locale.ROOT, "%.1f", 100 * share);
        int heat = Math.clamp(Math.round(share * HOTTEST), 0, HOTTEST);
        return new Cell(percent, percent, heat, null);
    }

    static Cell decimal(@Nullable Double number) {
        return number == null ? none() : number(number.doubleValue());
    }

    /** Drawn in hours. */
    static Cell time(@Nullable Long millis) {
        return millis == null
                ? none()
                : new Cell(
                        text(Duration.ofMillis(millis)), String.format(Locale.ROOT, "%.3f", millis / HOUR), null, null);
    }

    static String text(Money money) {
        return String.format(
                Locale.ROOT, "%,." + money.unit().getDefaultFractionDigits() + "f", new BigDecimal(money.amount()));
    }

    static String text(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The two largest units: {@code 3 d 4 h}. */
    static String text(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d " + time.toHoursPart() + " h";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        if (time.toMinutes() > 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toSeconds() > 0
                ? String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3)
                : time.toMillis() + " ms";
    }

    private static Cell number(double number) {
        String text = String.format(Locale.ROOT, "%,.1f", number);
        return new Cell(text, String.format(Locale.ROOT, "%.1f", number), null, null);
    }
}
