package io.tradepost.imports.life;

import io.tradepost.kernel.Refusal;

/** Why a file is not taken. */
public enum ImportRefusal implements Refusal.Reason {
    FORMAT_UNKNOWN(Refusal.Kind.UNPROCESSABLE),
    ZONE_UNKNOWN(Refusal.Kind.UNPROCESSABLE),
    CURRENCY_UNKNOWN(Refusal.Kind.UNPROCESSABLE),
    FILE_EMPTY(Refusal.Kind.UNPROCESSABLE),
    FILE_UNREADABLE(Refusal.Kind.UNPROCESSABLE),
    FILE_TOO_LARGE(Refusal.Kind.UNPROCESSABLE),
    NOT_CSV(Refusal.Kind.UNPROCESSABLE),
    IMPORTED_WITH_OTHER_SETTINGS(Refusal.Kind.CONFLICT),
    IMPORT_NOT_FOUND(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    ImportRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
