package io.tradepost.sagas.api;

import io.tradepost.kernel.OrderId;
import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.api.ProcessEvent.ProcessEnded;
import io.tradepost.sagas.api.ProcessEvent.ProcessMoved;
import io.tradepost.testing.MessageContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SagasContractTest {

    private static final OrderId ORDER = new OrderId("o-1");
    private static final Instant SINCE = Instant.parse("2011-03-01T09:30:00.123456Z");

    @Test
    void eventsKeepTheirJson() {
        MessageContract.verify(
                ProcessEvent.class,
                new ProcessMoved(
                        "OrderAmendment",
                        "o-1:a1",
                        ORDER,
                        "RESERVING_MORE",
                        SINCE,
                        SINCE.plusSeconds(1),
                        SINCE.plusSeconds(61),
                        SINCE.plusSeconds(31),
                        List.of(new Asked("inventory.ReserveMore", "o-1"))),
                new ProcessMoved(
                        "OrderFulfilment", "o-1", ORDER, "AWAITING_SHIPMENT", SINCE, SINCE, null, null, List.of()),
                new ProcessEnded(
                        "OrderFulfilment",
                        "o-1",
                        ORDER,
                        "SETTLING",
                        SINCE,
                        List.of(new Asked("payment.VoidPayment", "o-1"))));
    }
}
