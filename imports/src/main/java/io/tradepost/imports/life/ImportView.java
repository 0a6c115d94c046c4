package io.tradepost.imports.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An import as others see it.
 *
 * @param waitingFor whatever is away at the moment
 * @param takenUpAt when work on it began, for the last time
 * @param linesPerSecond since then; null until there is something to tell
 * @param secondsLeft at that rate
 * @param result what was found in the file; once it is DONE, what became of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        String id,
        String fileName,
        String format,
        String zone,
        String currency,
        long bytes,
        ImportStatus status,
        PhaseName phase,
        @Nullable String waitingFor,
        Instant createdAt,
        @Nullable Instant takenUpAt,
        @Nullable Instant finishedAt,
        Lines lines,
        @Nullable Long linesPerSecond,
        @Nullable Long secondsLeft,
        List<PhaseProgress> phases,
        @Nullable JsonNode result) {

    /** Lines of the file, without the first. */
    public record Lines(int total, int done, int accepted, int rejected) {}

    static ImportView of(Import file, List<PhaseProgress> phases, Instant now) {
        Lines lines = lines(file, phases);
        Long rate = rate(file, lines, now);
        return new ImportView(
                file.id(),
                file.fileName(),
                file.terms().format(),
                file.terms().zone().getId(),
                file.terms().currency().getCurrencyCode(),
                file.bytes(),
                file.status(),
                file.phase(),
                file.waitingFor(),
                file.createdAt(),
                file.takenUpAt(),
                file.finishedAt(),
                lines,
                rate,
                file.status() == ImportStatus.RUNNING && rate != null && rate > 0
                        ? (lines.total() - lines.done()) / rate
                        : null,
                phases,
                file.result());
    }

    private static Lines lines(Import file, List<PhaseProgress> phases) {
        int accepted =
                file.unmoved() + phases.stream().mapToInt(PhaseProgress::lines).sum();
        int rejected = file.rejected()
                + phases.stream().mapToInt(PhaseProgress::rejected).sum();
        return new Lines(file.lines(), accepted + rejected, accepted, rejected);
    }

    private static @Nullable Long rate(Import file, Lines lines, Instant now) {
        if (file.takenUpAt() == null) {
            return null;
        }
        Instant until = file.finishedAt() == null ? now : file.finishedAt();
        long millis = Math.max(1, Duration.between(file.takenUpAt(), until).toMillis());
        return (lines.done() - file.takenUpDone()) * 1000L / millis;
    }
}
