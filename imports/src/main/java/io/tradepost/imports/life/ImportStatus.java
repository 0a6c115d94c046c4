package io.tradepost.imports.life;

public enum ImportStatus {
    /** The file is being read; one that never was read to its end must be sent again. */
    READING,
    /** For those before it. */
    WAITING,
    RUNNING,
    DONE
}
