package io.tradepost.payment;

import io.tradepost.kernel.Money;

/**
 * A capture, a refund or an increase, as far as it has come.
 *
 * @param last of a capture: none follows, what then remains authorised is given back
 */
record Change(Money amount, boolean last, Progress progress) {

    enum Progress {
        /** The provider is being asked. */
        REQUESTED,
        /** A capture whose authorisation has expired: the provider is being asked for a new one. */
        RENEWING,
        /** As {@code REQUESTED}, under a renewed authorisation. */
        RENEWED,
        /** A capture that the provider declined: what it asked for stays spoken for, so that it can be asked again. */
        OWED,
        /** Came to nothing and speaks for nothing. */
        REFUSED,
        DONE,
        /** An increase that was taken back, or is never to be made. */
        UNDONE
    }

    static Change requested(Money amount) {
        return new Change(amount, false, Progress.REQUESTED);
    }

    static Change refused(Money amount) {
        return new Change(amount, false, Progress.REFUSED);
    }

    Change now(Progress next) {
        return new Change(amount, last, next);
    }

    boolean underWay() {
        return switch (progress) {
            case REQUESTED, RENEWING, RENEWED -> true;
            case OWED, REFUSED, DONE, UNDONE -> false;
        };
    }

    boolean declined() {
        return progress == Progress.OWED || progress == Progress.REFUSED;
    }

    /** Whether part of the authorisation is spoken for by this capture. */
    boolean open() {
        return underWay() || progress == Progress.OWED;
    }
}
