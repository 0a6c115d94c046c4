package io.tradepost.sagas.operations;

import io.tradepost.sagas.waiting.Pace;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How long each process may stand at each step, in the form that a query takes. */
@Component
final class Paces {

    private record Stand(String process, String step, Duration expected) {}

    private final List<Stand> stands;

    Paces(List<Pace> paces) {
        stands = paces.stream().flatMap(Paces::stands).toList();
    }

    private static Stream<Stand> stands(Pace pace) {
        return pace.expected().entrySet().stream()
                .map(entry -> new Stand(pace.process(), entry.getKey(), entry.getValue()));
    }

    List<String> processes() {
        return stands.stream().map(Stand::process).distinct().toList();
    }

    /** Three arrays for {@code unnest}. */
    String[] types() {
        return stands.stream().map(Stand::process).toArray(String[]::new);
    }

    String[] steps() {
        return stands.stream().map(Stand::step).toArray(String[]::new);
    }

    Double[] seconds() {
        return stands.stream().map(stand -> stand.expected().toMillis() / 1e3).toArray(Double[]::new);
    }
}
