package io.tradepost.imports.page;

import io.tradepost.kernel.Money;
import io.tradepost.ui.Show;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A row of the table of sums. */
record Shown(String heading, int lines, long units, String value) {

    private static final Show SHOW = new Show();

    static List<Shown> of(JsonNode result) {
        List<Shown> shown = new ArrayList<>();
        shown.add(of("Orders", result.path("orders")));
        shown.add(of("Free lines", result.path("freeLines")));
        shown.add(of("Returns", result.path("returns")));
        shown.add(of("Write-offs", result.path("writeOffs")));
        shown.add(of("Corrections", result.path("corrections")));
        shown.add(of("Imported before", result.path("earlier")));
        shown.add(of("Rejected", result.path("rejects")));
        shown.add(of("File", result.path("file")));
        return shown;
    }

    private static Shown of(String heading, JsonNode sum) {
        return new Shown(heading, sum.path("lines").asInt(0), sum.path("units").asLong(0), amount(sum.path("value")));
    }

    private static String amount(JsonNode value) {
        if (value.isMissingNode()) {
            return "–";
        }
        Money money =
                Money.of(value.path("amount").asString(), value.path("currency").asString());
        return SHOW.amount(money) + " " + money.currency();
    }
}
