package io.tradepost.order.api;

import static io.tradepost.order.api.Examples.ID;
import static io.tradepost.order.api.Examples.TWO_HEARTS;
import static io.tradepost.order.api.Examples.change;
import static io.tradepost.order.api.Examples.pounds;

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
import io.tradepost.testing.MessageContract;
import org.junit.jupiter.api.Test;

class OrderCommandContractTest {

    @Test
    void commandsKeepTheirJson() {
        MessageContract.verify(
                OrderCommand.class,
                new ConfirmOrder(ID, TWO_HEARTS),
                new RejectOrder(ID, RejectionCode.PAYMENT_DECLINED, "payment declined: insufficient funds"),
                new HoldOrder(ID, HoldCause.PAYMENT_REVIEW, "a person looks at the payment"),
                new ReleaseOrder(ID, HoldCause.CAPTURE_DECLINED),
                new AllocateLines(ID, change("f1"), TWO_HEARTS),
                new CancelBackorder(ID, change("backorder-expired"), "no stock came in time"),
                new CancelUnshipped(ID, change("reservation-expired"), "reservation expired"),
                new ApplyAmendment(ID, change("a1")),
                new RefuseAmendment(
                        ID,
                        change("a1"),
                        AmendmentRefusalCode.OUT_OF_STOCK,
                        "out of stock: 85123A (2 wanted, 1 available)"),
                new RecordRefund(ID, change("r1"), pounds("6.12")));
    }
}
