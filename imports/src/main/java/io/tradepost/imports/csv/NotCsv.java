package io.tradepost.imports.csv;

/** The file is not what it should be; nothing in it can be trusted. */
public final class NotCsv extends RuntimeException {

    public NotCsv(String message) {
        super(message, null, false, false);
    }
}
