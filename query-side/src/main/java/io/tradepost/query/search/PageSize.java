package io.tradepost.query.search;

/** How many hits an answer holds: 1 to 100. */
public record PageSize(int value) {

    public static final PageSize DEFAULT = new PageSize(20);

    private static final int MOST = 100;

    public PageSize {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("must be 1 to " + MOST);
        }
    }

    public static PageSize of(String text) {
        try {
            return new PageSize(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be 1 to " + MOST, e);
        }
    }
}
