package io.tradepost.query.page.orders;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How an event is coloured, by its name. */
final class Tone {

    private static final Map<Pattern, String> TONES = new LinkedHashMap<>();

    static {
        TONES.put(Pattern.compile("Rejected|Declined|Cancelled|Refused|Voided|Expired"), "bad");
        TONES.put(Pattern.compile("Held|Backordered|Withdrawn|Released"), "warn");
        TONES.put(Pattern.compile("Requested|Placed|Moved"), "busy");
        TONES.put(
                Pattern.compile("Confirmed|Shipped|Delivered|Authorized|Captured|Refunded|Received|Reserved|Allocated"
                        + "|Ended|Amended|Renewed|Increased"),
                "good");
    }

    private Tone() {}

    static String of(String type) {
        return TONES.entrySet().stream()
                .filter(tone -> tone.getKey().matcher(type).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("quiet");
    }
}
