package io.tradepost.sagas.wishes;

import io.tradepost.kernel.Refusal;

/** Why a process does not do what an operator wants. */
public enum WishRefusal implements Refusal.Reason {
    PROCESS_NOT_FOUND(Refusal.Kind.NOT_FOUND),
    NOTHING_TO_RETRY(Refusal.Kind.CONFLICT),
    NOTHING_TO_COMPENSATE(Refusal.Kind.CONFLICT);

    private final Refusal.Kind kind;

    WishRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }

    public static Refusal notFound(String process, String key) {
        return new Refusal(PROCESS_NOT_FOUND, "There is no live " + process + " of " + key + ".");
    }

    /** @param why in words, after "At its step ... it" */
    public static Refusal nothingToRetry(Enum<?> step, String why) {
        return new Refusal(NOTHING_TO_RETRY, "At its step " + step + " it " + why + ".");
    }

    /** @param why in words, after "At its step ... it" */
    public static Refusal nothingToCompensate(Enum<?> step, String why) {
        return new Refusal(NOTHING_TO_COMPENSATE, "At its step " + step + " it " + why + ".");
    }
}
