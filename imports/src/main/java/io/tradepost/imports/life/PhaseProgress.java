package io.tradepost.imports.life;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param total things to be made
 * @param done of them, those that were answered for
 * @param refused of those, what a service would not make
 * @param mark the position up to which all have been answered for
 * @param lines of the file that were accepted with them
 * @param rejected lines of the file that became nothing with what was refused
 */
public record PhaseProgress(
        PhaseName name,
        int total,
        @JsonIgnore int mark,
        int done,
        int refused,
        int lines,
        int rejected,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
