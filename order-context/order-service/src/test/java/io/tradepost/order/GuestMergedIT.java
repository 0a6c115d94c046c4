package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A guest turns out to be a registered customer. */
class GuestMergedIT {

    @Test
    void theGuestsOrdersAreTheCustomersAndNobodyElses() {
        Life.placed("merge-1");
        Life.placed("merge-2");
        OrderServer.owners().customer("of-another", false);
        OrderServer.api().post("/api/orders", Life.json("""
                {'orderId':'merge-other','customerId':'of-another','lines':[{'sku':'85123A','quantity':1}],
                 'payment':{'token':'tok_approve'}}"""));
        merged("merger", 7, "merge-1", "merge-other", "merge-nowhere");
        awaitCustomer("merge-1", "merger");
        merged("late", 8, "merge-1", "merge-2");
        awaitCustomer("merge-2", "late");
        assertThat(Life.shown("merge-1").text("/customerId")).isEqualTo("merger");
        assertThat(Life.shown("merge-1").header("ETag")).isEqualTo("\"1\"");
        assertThat(Life.shown("merge-other").text("/customerId")).isEqualTo("of-another");
    }

    @Test
    void theSameMergeTwiceIsOne() {
        Life.placed("merge-both");
        merged("first", 9, "merge-both");
        merged("first", 10, "merge-both");
        awaitCustomer("merge-both", "first");
    }

    private static void merged(String customer, long sequence, String... orders) {
        OrderServer.publish(
                customer,
                new GuestMerged(
                        new CustomerId(customer),
                        Stream.of(orders).map(OrderId::new).toList()),
                sequence);
    }

    private static void awaitCustomer(String order, String customer) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> customer.equals(Life.shown(order).text("/customerId")));
    }
}
