package io.tradepost.query.generations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.query.elastic.Index;
import io.tradepost.query.generations.Lineup.Found;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineupTest {

    private static final Index INDEX = new Index("orders", 4);

    @Test
    void generationsAreInTheOrderOfTheirNumbers() {
        Lineup lineup = Lineup.of(
                INDEX,
                Map.of("orders-v4-g10", idle("b"), "orders-v4-g9", serving("a"), "orders-v4-g11", building("c")));

        assertThat(lineup.own()).extracting(Generation::number).containsExactly(9, 10, 11);
        assertThat(lineup.own()).extracting(Generation::building).containsExactly(false, false, true);
        assertThat(lineup.servingOne()).map(Generation::name).contains("orders-v4-g9");
        assertThat(lineup.nextName()).isEqualTo("orders-v4-g12");
    }

    @Test
    void theFirstOneHasNumberOne() {
        Lineup lineup = Lineup.of(INDEX, Map.of());

        assertThat(lineup.nextName()).isEqualTo("orders-v4-g1");
        assertThat(lineup.serving()).isNull();
        assertThat(lineup.isOutdated()).isFalse();
    }

    @Test
    void anEarlierMappingIsOutdated() {
        Lineup lineup = Lineup.of(INDEX, Map.of("orders-v3-g7", serving("a"), "orders-v4-g1", building("b")));

        assertThat(lineup.isOutdated()).isTrue();
        assertThat(lineup.former()).containsExactly(Map.entry("orders-v3-g7", "a"));
        assertThat(lineup.own()).extracting(Generation::name).containsExactly("orders-v4-g1");
    }

    @Test
    void whatIsNoGenerationIsOutdatedThoughItsMappingIsNot() {
        Lineup lineup = Lineup.of(INDEX, Map.of("orders-v4", serving("a")));

        assertThat(lineup.isOutdated()).isTrue();
        assertThat(lineup.former()).containsOnlyKeys("orders-v4");
    }

    @Test
    void aLaterMappingOvertakes() {
        Lineup lineup = Lineup.of(INDEX, Map.of("orders-v5-g1", serving("a"), "orders-v4-g1", idle("b")));

        assertThat(lineup.isOvertaken()).isTrue();
        assertThat(lineup.isOutdated()).isFalse();
        assertThat(lineup.former()).isEmpty();
    }

    @Test
    void whatIsNoneOfOursIsLeftAlone() {
        Lineup lineup = Lineup.of(INDEX, Map.of("orders-v4-g1", serving("a"), "orders-v3-backup", idle("b")));

        assertThat(lineup.former()).isEmpty();
        assertThat(lineup.own()).hasSize(1);
    }

    private static Found idle(String uuid) {
        return new Found(uuid, false, false);
    }

    private static Found serving(String uuid) {
        return new Found(uuid, true, false);
    }

    private static Found building(String uuid) {
        return new Found(uuid, false, true);
    }
}
