package io.tradepost.query.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a caller may write it: RFC 3339, or a date, which means its beginning in UTC or another zone.
 *
 * @param date null when the time was given
 * @param instant the time, or the beginning of the date in UTC
 */
public record Moment(@Nullable LocalDate date, Instant instant) {

    private static final int DATE = 10;
    private static final String FORM = "must be a date such as 2010-12-01 or a time such as 2010-12-01T08:26:00Z";

    /** @throws IllegalArgumentException for anything else */
    public static Moment of(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new IllegalArgumentException(FORM); // years that Java knows and RFC 3339 does not
        }
        try {
            if (text.length() == DATE) {
                LocalDate date = LocalDate.parse(text);
                return new Moment(date, date.atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            return new Moment(null, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(FORM, e);
        }
    }

    public Instant in(ZoneId zone) {
        return date == null ? instant : date.atStartOfDay(zone).toInstant();
    }
}
