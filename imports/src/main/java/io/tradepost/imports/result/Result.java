package io.tradepost.imports.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tradepost.kernel.Money;
import java.util.Map;

/**
 * @param file all of it
 * @param freeLines lines of orders that cost nothing
 * @param earlier what an earlier import had brought already
 * @param accounted for: orders, free lines, returns, write-offs, corrections, earlier and rejects together
 * @param addsUp whether that is the file, to the line, the unit and the penny
 */
public record Result(
        Sum file,
        Orders orders,
        Sum freeLines,
        Returns returns,
        StockLines writeOffs,
        StockLines corrections,
        Sum earlier,
        Rejects rejects,
        Sum accounted,
        boolean addsUp,
        Needed needed) {

    /** @param paid lines that cost something */
    public record Orders(int orders, @JsonUnwrapped Sum paid) {}

    /**
     * Lines of credit notes.
     *
     * @param splitLines lines of which one part matched and another did not
     */
    public record Returns(
            int creditNotes, @JsonUnwrapped Sum all, Matched matched, Unmatched unmatched, int splitLines) {}

    /**
     * @param refunded what buyers got back
     * @param notRefunded what their orders had not cost
     */
    public record Matched(int returns, @JsonUnwrapped Sum sum, Money refunded, Money notRefunded) {}

    public record Unmatched(int credits, @JsonUnwrapped Sum sum) {}

    /** @param notStocked lines of charges, which no warehouse keeps: nothing moved */
    public record StockLines(@JsonUnwrapped Sum sum, int notStocked) {}

    /** @param reasons how often each was given */
    public record Rejects(@JsonUnwrapped Sum sum, Map<String, Integer> reasons) {}

    /** What was made before any order could be. */
    public record Needed(int products, int customers, long openingStock) {}
}
