package io.tradepost.imports.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One file.
 *
 * @param id the SHA-256 of format and content
 * @param number of the order in which files came; names its rows
 * @param bytes of the file, not compressed
 * @param lines of the file, without the first
 * @param rejected lines that become nothing, by the rules of the format or because they came before
 * @param unmoved lines of stock changes of what no warehouse keeps
 * @param waitingFor whatever is away at the moment; null when nothing is
 * @param turn how often it was taken up; whoever did so before must not go on
 * @param takenUpAt when work on it began, for the last time
 * @param takenUpDone lines that had been done with by then
 */
public record Import(
        String id,
        int number,
        Terms terms,
        String fileName,
        long bytes,
        ImportStatus status,
        PhaseName phase,
        int lines,
        int rejected,
        int unmoved,
        @Nullable String waitingFor,
        Instant createdAt,
        int turn,
        @Nullable Instant takenUpAt,
        int takenUpDone,
        @Nullable Instant finishedAt,
        @Nullable JsonNode result) {

    /** Begins the keys under which services are asked on its behalf. */
    public String key() {
        return "import-" + id.substring(0, 24);
    }
}
