package io.tradepost.query.page;

import io.tradepost.kernel.Refusal;

/** A page about something that the views do not know. */
public enum NotThere implements Refusal.Reason {
    NOT_FOUND;

    public static Refusal because(String detail) {
        return new Refusal(NOT_FOUND, detail);
    }

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.NOT_FOUND;
    }
}
