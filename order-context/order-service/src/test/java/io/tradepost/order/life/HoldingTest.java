package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderFixture.after;
import static io.tradepost.order.life.OrderStages.CANCELLED;
import static io.tradepost.order.life.OrderStages.CONFIRMED;
import static io.tradepost.order.life.OrderStages.HELD;
import static io.tradepost.order.life.OrderStages.IN_REVIEW;
import static io.tradepost.order.life.OrderStages.REJECTED;
import static io.tradepost.order.life.OrderStages.SHIPPED;
import static io.tradepost.order.life.OrderStages.then;

import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.api.OrderEvent.OrderHeld;
import io.tradepost.order.api.OrderEvent.OrderReleased;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final OrderEvent[] HELD_TWICE =
            then(HELD, new OrderHeld(ID, HoldCause.CAPTURE_DECLINED, "declined"));

    @Test
    void isHeldForEachCauseOnce() {
        after(CONFIRMED).answers(hold(HoldCause.MANUAL), new OrderHeld(ID, HoldCause.MANUAL, "why"));
        after(HELD).isSilentAbout(new HoldOrder(ID, HoldCause.MANUAL, "the buyer calls back"));
        after(HELD).answers(hold(HoldCause.CAPTURE_DECLINED), new OrderHeld(ID, HoldCause.CAPTURE_DECLINED, "why"));
    }

    @Test
    void aSecondReasonToHoldByHandIsRefusedUntilTheFirstIsGone() {
        after(HELD).refuses(hold(HoldCause.MANUAL), OrderRefusal.ORDER_ALREADY_HELD, "/reason");
        after(HELD)
                .then(new OrderReleased(ID, HoldCause.MANUAL, List.of()))
                .answers(hold(HoldCause.MANUAL), new OrderHeld(ID, HoldCause.MANUAL, "why"));
    }

    @Test
    void whatNobodyHoldsByHandIsNotReleasedByHand() {
        ReleaseOrder release = new ReleaseOrder(ID, HoldCause.MANUAL);
        after(CONFIRMED).refuses(release, OrderRefusal.ORDER_NOT_HELD);
        after(IN_REVIEW).refuses(release, OrderRefusal.ORDER_NOT_HELD);
        after(CANCELLED).refuses(release, OrderRefusal.ORDER_IS_OVER);
        after(REJECTED).refuses(release, OrderRefusal.ORDER_IS_OVER);
    }

    @Test
    void isReleasedFromEachCauseByItself() {
        after(HELD_TWICE)
                .answers(
                        new ReleaseOrder(ID, HoldCause.MANUAL),
                        new OrderReleased(ID, HoldCause.MANUAL, List.of(HoldCause.CAPTURE_DECLINED)));
        after(HELD).answers(new ReleaseOrder(ID, HoldCause.MANUAL), new OrderReleased(ID, HoldCause.MANUAL, List.of()));
        after(HELD).isSilentAbout(new ReleaseOrder(ID, HoldCause.CAPTURE_DECLINED));
    }

    @Test
    void staysHeldWhileOneCauseRemains() {
        after(HELD_TWICE)
                .then(new OrderReleased(ID, HoldCause.MANUAL, List.of(HoldCause.CAPTURE_DECLINED)))
                .refuses(OrderWishes.ALL.get("ship a heart"), OrderRefusal.ORDER_ON_HOLD);
    }

    @Test
    void whatHasLeftTheHouseIsHeldOnlyForItsMoney() {
        after(SHIPPED).refuses(hold(HoldCause.MANUAL), OrderRefusal.ORDER_ALREADY_SHIPPED);
        after(SHIPPED).answers(hold(HoldCause.CAPTURE_DECLINED), new OrderHeld(ID, HoldCause.CAPTURE_DECLINED, "why"));
    }

    private static HoldOrder hold(HoldCause cause) {
        return new HoldOrder(ID, cause, "why");
    }
}
