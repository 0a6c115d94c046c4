package io.tradepost.starter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitRowsTest {

    private final List<Map<String, Integer>> written = new ArrayList<>();
    private final UnitRows<String, Integer> sums = new UnitRows<>(Integer::sum, rows -> written.add(Map.copyOf(rows)));

    @AfterEach
    void noUnitIsLeft() {
        assertThat(CurrentUnitOfWork.isStarted()).isFalse();
    }

    @Test
    void eachKeyIsWrittenOnceBeforeTheUnitCommits() {
        DefaultUnitOfWork<?> unit = unit();
        sums.add("a", 1);
        sums.add("b", 5);
        sums.add("a", 2);
        assertThat(written).isEmpty();
        unit.commit();
        assertThat(written).containsExactly(Map.of("a", 3, "b", 5));
    }

    @Test
    void whatANestedUnitAddsIsWrittenWithTheWhole() {
        DefaultUnitOfWork<?> unit = unit();
        DefaultUnitOfWork<?> nested = unit();
        sums.add("a", 1);
        nested.commit();
        sums.add("a", 2);
        unit.commit();
        assertThat(written).containsExactly(Map.of("a", 3));
    }

    @Test
    void whatIsAddedWhileTheUnitPreparesItsCommitIsWrittenToo() {
        DefaultUnitOfWork<?> unit = unit();
        sums.add("a", 1);
        unit.onPrepareCommit(preparing -> sums.add("b", 2));
        unit.commit();
        assertThat(written).containsExactly(Map.of("a", 1), Map.of("b", 2));
    }

    @Test
    void nothingOfAUnitThatRollsBackIsWritten() {
        DefaultUnitOfWork<?> unit = unit();
        sums.add("a", 1);
        unit.rollback();
        assertThat(written).isEmpty();
    }

    @Test
    void thereMustBeAUnit() {
        assertThatThrownBy(() -> sums.add("a", 1)).isInstanceOf(IllegalStateException.class);
    }

    private static DefaultUnitOfWork<?> unit() {
        return DefaultUnitOfWork.startAndGet(new GenericMessage<>("work"));
    }
}
