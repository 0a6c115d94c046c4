package io.tradepost.imports.life;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param total things to be made; likewise done
 * @param mark the position up to which all have been answered for
 * @param lines of the file that were accepted with them
 * @param refused lines of the file that a service would not have
 */
public record PhaseProgress(
        PhaseName name,
        int total,
        @JsonIgnore int mark,
        int done,
        int lines,
        int refused,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
