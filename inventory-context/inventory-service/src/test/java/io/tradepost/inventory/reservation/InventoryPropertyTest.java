package io.tradepost.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.inventory.api.InventoryCommand;
import io.tradepost.inventory.api.InventoryEvent;
import io.tradepost.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class InventoryPropertyTest {

    @Property(tries = 300)
    void whateverIsAskedTheBooksBalanceAndNobodyIsOvertaken(
            @ForAll("steps") List<Object> steps, @ForAll ReservationSettings.Allocating allocating) {
        House house = new House(allocating.policy());
        Books books = new Books();
        for (Object step : steps) {
            List<InventoryEvent> events = handled(step, house);
            Answers.check(step, events);
            books.enter(events);
            books.balance(house.waiting());
        }
    }

    @Property(tries = 150)
    void whatAProcessAsksTwiceHappensOnce(@ForAll("steps") List<Object> steps) {
        House house = new House();
        for (Object step : steps) {
            handled(step, house);
            if (step instanceof InventoryCommand) {
                assertThat(house.when(step)).as("repeat of %s", step).isEmpty();
            }
        }
    }

    @Property(tries = 150)
    void aBatchInOneUnitOfWorkLeadsToWhatItsCommandsLeadToAlone(
            @ForAll("steps") List<Object> before, @ForAll("batch") List<InventoryCommand> batch) {
        House one = new House();
        House other = new House();
        before.forEach(step -> handled(step, one));
        before.forEach(step -> handled(step, other));
        List<InventoryEvent> alone = new ArrayList<>();
        batch.forEach(command -> alone.addAll(one.when(command)));
        assertThat(other.whenTogether(batch.toArray())).isEqualTo(alone);
        assertThat(other.waiting()).isEqualTo(one.waiting());
    }

    @Provide
    Arbitrary<List<Object>> steps() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Steps.keeping()), Tuple.of(2, Steps.asked().map(command -> (Object) command)))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<InventoryCommand>> batch() {
        return Steps.asked().list().ofMinSize(2).ofMaxSize(30);
    }

    private static List<InventoryEvent> handled(Object step, House house) {
        try {
            return house.when(step);
        } catch (Refusal refused) {
            return List.of();
        }
    }
}
