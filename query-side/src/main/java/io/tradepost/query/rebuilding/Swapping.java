package io.tradepost.query.rebuilding;

import io.tradepost.query.generations.Generation;
import io.tradepost.query.generations.Generations;
import io.tradepost.query.generations.Lineup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets readers see another generation. What they saw of the former one they see of the new one, too: the former stands
 * still while the new one catches up with all there is.
 */
@Component
final class Swapping {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Generations generations;
    private final Abreast abreast;

    Swapping(Generations generations, Abreast abreast) {
        this.generations = generations;
        this.abreast = abreast;
    }

    /** @return false when the next one did not catch up in time; then nothing has changed */
    boolean swap(Lineup lineup, Generation next) throws IOException, InterruptedException {
        Optional<Generation> former = lineup.servingOne();
        if (former.isPresent()) {
            generations.freeze(former.get());
        }
        try {
            if (!abreast.await(List.of(next), PATIENCE)) {
                return false;
            }
            generations.refresh(next.name());
            generations.serve(lineup.index(), next.name(), Objects.requireNonNull(lineup.serving()));
            return true;
        } finally {
            if (former.isPresent()) {
                generations.settle(former.get());
            }
        }
    }
}
