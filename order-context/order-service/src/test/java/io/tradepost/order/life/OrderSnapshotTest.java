package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.lines;
import static io.tradepost.order.life.OrderExamples.part;
import static io.tradepost.order.life.OrderExamples.placed;
import static io.tradepost.order.life.OrderExamples.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderConfirmed;
import io.tradepost.order.life.OrderDecision.AmendOrder;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import io.tradepost.order.life.OrderDecision.ShipLines;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OrderSnapshotTest {

    @TestFactory
    List<DynamicTest> keepsEverythingAtEveryStage() {
        return OrderStages.ALL.entrySet().stream()
                .map(stage -> DynamicTest.dynamicTest(stage.getKey(), () -> keepsEverythingOf(stage)))
                .toList();
    }

    private static void keepsEverythingOf(Map.Entry<String, OrderEvent[]> stage) {
        keepsEverything(new LivingOrder(stage.getValue()));
    }

    @Test
    void keepsEverythingOfAnOrderToWhichEverythingHappened() {
        LivingOrder order = new LivingOrder(
                placed(lines(), CARRIAGE), new OrderConfirmed(ID, List.of(units(2, LANTERN, 3), units(1, null, 1))));
        order.ask(new AllocateLines(ID, change("f1"), List.of(new SkuQuantity(LANTERN, 1))));
        order.ask(new CancelLines(ID, change("c1"), List.of(part(3, 1L)), "fewer will do"));
        order.ask(new ShipLines(ID, change("s1"), List.of(part(1, 3L)), CARRIAGE, NOON));
        order.ask(new RequestReturn(ID, change("r1"), List.of(new ReturnLine(1, 2, null)), "broken", NOON));
        order.ask(new ReceiveReturn(ID, change("r1"), null, Warehouse.MAIN, NOON));
        order.ask(new HoldOrder(ID, HoldCause.MANUAL, "wait"));
        order.ask(new HoldOrder(ID, HoldCause.CAPTURE_DECLINED, "declined"));
        keepsEverything(order);
        assertThat(order.state().holds).containsExactly(HoldCause.MANUAL, HoldCause.CAPTURE_DECLINED);
    }

    @Test
    void keepsAnOpenAmendment() {
        LivingOrder order = new LivingOrder(OrderStages.CONFIRMED);
        order.ask(new AmendOrder(ID, change("a1"), List.of(hearts(1, 8), hearts(0, 1))));
        keepsEverything(order);
        assertThat(order.state().openAmendment).isEqualTo(change("a1"));
    }

    private static void keepsEverything(LivingOrder order) {
        Serializer serializer = Jackson3Serializer.builder().build();
        Order kept = serializer.deserialize(serializer.serialize(order.root(), byte[].class));
        assertThat(kept).usingRecursiveComparison().isEqualTo(order.root());
        order.passThroughSnapshot();
        assertThat(kept).usingRecursiveComparison().isEqualTo(order.root());
    }
}
