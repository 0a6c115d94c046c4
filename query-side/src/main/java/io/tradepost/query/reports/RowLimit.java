package io.tradepost.query.reports;

/** How many rows a report has at most: 1 to 100,000. */
public record RowLimit(int value) {

    static final int MOST = 100_000;

    private static final String FORM = "must be 1 to " + MOST;

    public RowLimit {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(FORM);
        }
    }

    static RowLimit of(String text) {
        try {
            return new RowLimit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(FORM, e);
        }
    }
}
