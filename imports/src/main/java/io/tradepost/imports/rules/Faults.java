package io.tradepost.imports.rules;

import org.jspecify.annotations.Nullable;

/** Remembers the first of what is wrong. */
final class Faults {

    private @Nullable String first;

    Faults unless(boolean right, Column column, String rule) {
        if (!right && first == null) {
            first = column + " " + rule;
        }
        return this;
    }

    @Nullable
    String first() {
        return first;
    }
}
