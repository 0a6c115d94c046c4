package io.tradepost.endtoend;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What somebody may do to an order, or to the stock behind it. */
sealed interface Deed {

    record Ship(boolean all, int line, int quantity) implements Deed {}

    record Cancel() implements Deed {}

    record CancelSome(int line, int quantity) implements Deed {}

    record Return(int line, int quantity) implements Deed {}

    record Amend(int quantity) implements Deed {}

    record Hold(boolean release) implements Deed {}

    record Receive(int quantity) implements Deed {}

    /**
     * One order and what happens to it.
     *
     * @param patient whether its decision is awaited first
     */
    record History(List<Integer> quantities, boolean backorder, String token, boolean patient, List<Deed> deeds) {}

    static Arbitrary<History> histories() {
        Arbitrary<Boolean> coin = Arbitraries.of(true, false);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6).list().ofMinSize(1).ofMaxSize(4),
                        coin,
                        Arbitraries.of(
                                "tok_approve",
                                "tok_approve",
                                "tok_approve",
                                "tok_decline",
                                "tok_slow",
                                "tok_expire",
                                "tok_increase_decline"),
                        coin,
                        deeds().list().ofMaxSize(8))
                .as(History::new);
    }

    private static Arbitrary<Deed> deeds() {
        Arbitrary<Integer> line = Arbitraries.integers().between(1, 4);
        Arbitrary<Integer> quantity = Arbitraries.integers().between(1, 6);
        Arbitrary<Boolean> coin = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(coin, line, quantity).as(Ship::new),
                Combinators.combine(coin, line, quantity).as(Ship::new),
                Combinators.combine(line, quantity).as(CancelSome::new),
                Combinators.combine(line, quantity).as(Return::new),
                Combinators.combine(line, quantity).as(Return::new),
                quantity.map(Amend::new),
                coin.map(Hold::new),
                quantity.map(Receive::new),
                Arbitraries.just(new Cancel()));
    }
}
