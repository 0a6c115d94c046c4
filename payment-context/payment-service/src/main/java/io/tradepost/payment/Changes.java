package io.tradepost.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.payment.Change.Progress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The captures, the refunds or the increases of one payment, in the order in which they were last asked for. */
record Changes(@JsonValue Map<String, Change> byReference) {

    static final Changes NONE = new Changes(Map.of());

    @JsonCreator
    Changes {
        byReference = Collections.unmodifiableMap(new LinkedHashMap<>(byReference));
    }

    Optional<Change> find(ChangeId id) {
        return Optional.ofNullable(byReference.get(id.reference()));
    }

    /**
     * The one that the provider's answer is about.
     *
     * @throws IllegalStateException if there is none: this is an older copy of the payment, and failing brings a fresh one
     */
    Change get(ChangeId id) {
        return find(id).orElseThrow(() -> new IllegalStateException(id + " was never asked for"));
    }

    /** Known and not refused: to be ignored when it is asked for again. */
    boolean stands(ChangeId id) {
        return find(id).filter(change -> change.underWay() || change.progress() == Progress.DONE)
                .isPresent();
    }

    Changes asked(ChangeId id, Change change) {
        Map<String, Change> changed = new LinkedHashMap<>(byReference);
        changed.remove(id.reference());
        changed.put(id.reference(), change);
        return new Changes(changed);
    }

    Changes now(ChangeId id, Money amount, Progress progress) {
        Map<String, Change> changed = new LinkedHashMap<>(byReference);
        changed.merge(id.reference(), new Change(amount, false, progress), (known, unknown) -> known.now(progress));
        return new Changes(changed);
    }

    boolean any(Predicate<Change> which) {
        return byReference.values().stream().anyMatch(which);
    }

    Money sum(Money zero, Predicate<Change> which) {
        return byReference.values().stream().filter(which).map(Change::amount).reduce(zero, Money::plus);
    }
}
