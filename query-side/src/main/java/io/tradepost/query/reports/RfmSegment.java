package io.tradepost.query.reports;

/** What a customer's scores come to: how recently, against how often and for how much. */
public enum RfmSegment {
    CHAMPIONS,
    LOYAL,
    POTENTIAL_LOYALISTS,
    NEW,
    PROMISING,
    NEED_ATTENTION,
    ABOUT_TO_SLEEP,
    CANNOT_LOSE,
    AT_RISK,
    HIBERNATING;

    /** @param worth the mean of frequency and monetary, half up */
    static RfmSegment of(int recency, int worth) {
        return switch (recency) {
            case 5 -> worth >= 4 ? CHAMPIONS : worth >= 2 ? POTENTIAL_LOYALISTS : NEW;
            case 4 -> worth >= 4 ? LOYAL : worth >= 2 ? POTENTIAL_LOYALISTS : PROMISING;
            case 3 -> worth >= 4 ? LOYAL : worth == 3 ? NEED_ATTENTION : ABOUT_TO_SLEEP;
            default -> worth == 5 ? CANNOT_LOSE : worth >= 3 ? AT_RISK : HIBERNATING;
        };
    }
}
