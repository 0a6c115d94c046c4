package io.tradepost.order.life;

import static io.tradepost.order.life.OrderExamples.CARRIAGE;
import static io.tradepost.order.life.OrderExamples.ID;
import static io.tradepost.order.life.OrderExamples.LANTERN;
import static io.tradepost.order.life.OrderExamples.NOON;
import static io.tradepost.order.life.OrderExamples.change;
import static io.tradepost.order.life.OrderExamples.hearts;
import static io.tradepost.order.life.OrderExamples.part;
import static io.tradepost.order.life.OrderExamples.place;
import static io.tradepost.order.life.OrderExamples.pounds;

import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.SkuQuantity;
import io.tradepost.kernel.Warehouse;
import io.tradepost.order.api.OrderCommand.AllocateLines;
import io.tradepost.order.api.OrderCommand.AmendmentRefusalCode;
import io.tradepost.order.api.OrderCommand.ApplyAmendment;
import io.tradepost.order.api.OrderCommand.CancelBackorder;
import io.tradepost.order.api.OrderCommand.CancelUnshipped;
import io.tradepost.order.api.OrderCommand.ConfirmOrder;
import io.tradepost.order.api.OrderCommand.HoldCause;
import io.tradepost.order.api.OrderCommand.HoldOrder;
import io.tradepost.order.api.OrderCommand.RecordRefund;
import io.tradepost.order.api.OrderCommand.RefuseAmendment;
import io.tradepost.order.api.OrderCommand.RejectOrder;
import io.tradepost.order.api.OrderCommand.RejectionCode;
import io.tradepost.order.api.OrderCommand.ReleaseOrder;
import io.tradepost.order.life.OrderDecision.AmendOrder;
import io.tradepost.order.life.OrderDecision.AttributeOrder;
import io.tradepost.order.life.OrderDecision.CancelLines;
import io.tradepost.order.life.OrderDecision.CancelOrder;
import io.tradepost.order.life.OrderDecision.DeliverShipment;
import io.tradepost.order.life.OrderDecision.ReceiveReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn;
import io.tradepost.order.life.OrderDecision.RequestReturn.ReturnLine;
import io.tradepost.order.life.OrderDecision.ShipLines;
import io.tradepost.order.life.OrderDecision.WithdrawReturn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be asked of an order, each thing once; a heart stands for goods. */
final class OrderWishes {

    static final Map<String, Object> ALL = new LinkedHashMap<>();

    static {
        ALL.put("place again", place("a"));
        ALL.put("place otherwise", place("b"));
        ALL.put("confirm", new ConfirmOrder(ID, List.of()));
        ALL.put("reject", new RejectOrder(ID, RejectionCode.TIMED_OUT, "no answer"));
        ALL.put("hold by hand", new HoldOrder(ID, HoldCause.MANUAL, "wait"));
        ALL.put("hold for review", new HoldOrder(ID, HoldCause.PAYMENT_REVIEW, "wait"));
        ALL.put("hold for capture", new HoldOrder(ID, HoldCause.CAPTURE_DECLINED, "declined"));
        ALL.put("release by hand", new ReleaseOrder(ID, HoldCause.MANUAL));
        ALL.put("release from review", new ReleaseOrder(ID, HoldCause.PAYMENT_REVIEW));
        ALL.put("cancel", new CancelOrder(ID, "changed my mind"));
        ALL.put("cancel a heart", new CancelLines(ID, change("c9"), List.of(part(1, 1L)), "fewer will do"));
        ALL.put("cancel what is left", new CancelUnshipped(ID, change("c8"), "reservation expired"));
        ALL.put("allocate a lantern", new AllocateLines(ID, change("f1"), List.of(new SkuQuantity(LANTERN, 1))));
        ALL.put("cancel what waits", new CancelBackorder(ID, change("c7"), "no stock came"));
        ALL.put("amend", new AmendOrder(ID, change("a9"), List.of(hearts(1, 1))));
        ALL.put("apply a1", new ApplyAmendment(ID, change("a1")));
        ALL.put("refuse a1", new RefuseAmendment(ID, change("a1"), AmendmentRefusalCode.TIMED_OUT, "no answer"));
        ALL.put("ship a heart", new ShipLines(ID, change("s9"), List.of(part(1, 1L)), CARRIAGE, NOON));
        ALL.put("deliver s1", new DeliverShipment(ID, change("s1"), NOON));
        ALL.put("return a heart", new RequestReturn(ID, change("r9"), List.of(new ReturnLine(1, 1, null)), null, NOON));
        ALL.put("receive r1", new ReceiveReturn(ID, change("r1"), null, Warehouse.MAIN, NOON));
        ALL.put("withdraw r1", new WithdrawReturn(ID, change("r1"), "kept"));
        ALL.put("refund r1", new RecordRefund(ID, change("r1"), pounds("6.12")));
        ALL.put("attribute to another", new AttributeOrder(ID, new CustomerId("12583")));
    }

    private OrderWishes() {}
}
