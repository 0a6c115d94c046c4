package io.tradepost.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.customer.api.CustomerEvent.GuestMerged;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.OrderId;
import io.tradepost.order.Api.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

    @Test
    void anOrderThatIsStillToComeIsTheCustomersAsSoonAsItIsPlaced() {
        merged("early", 11, "merge-early");
        await().atMost(Duration.ofSeconds(20)).until(() -> claims("merge-early") == 1);
        Answer placed = Life.placed("merge-early");
        assertThat(placed.text("/customerId")).isEqualTo("early");
        assertThat(placed.header("ETag")).isEqualTo("\"1\"");
        assertThat(Life.shown("merge-early").body()).isEqualTo(placed.body());
        assertThat(claims("merge-early")).isZero();
    }

    @Test
    void anOrderOfARegisteredCustomerThatWasClaimedBeforeStaysWithThatCustomer() {
        OrderServer.owners().customer("registered", false);
        merged("too-eager", 12, "merge-registered");
        await().atMost(Duration.ofSeconds(20)).until(() -> claims("merge-registered") == 1);
        Answer placed = OrderServer.api().post("/api/orders", Life.json("""
                {'orderId':'merge-registered','customerId':'registered','lines':[{'sku':'85123A','quantity':1}],
                 'payment':{'token':'tok_approve'}}"""));
        assertThat(placed.text("/customerId")).isEqualTo("registered");
        assertThat(Life.shown("merge-registered").text("/customerId")).isEqualTo("registered");
        assertThat(claims("merge-registered")).isZero();
    }

    @Test
    void ordersPlacedWhileTheyAreClaimedAreNotOverlooked() {
        String[] orders =
                IntStream.range(0, 40).mapToObj(i -> "merge-race-" + i).toArray(String[]::new);
        CompletableFuture<Void> placing =
                CompletableFuture.runAsync(() -> Stream.of(orders).parallel().forEach(Life::placed));
        for (int i = 0; i < orders.length; i += 4) {
            merged("racer", 20 + i, Arrays.copyOfRange(orders, i, i + 4));
        }
        placing.join();
        Stream.of(orders).forEach(order -> awaitCustomer(order, "racer"));
    }

    private static long claims(String order) {
        return OrderServer.database()
                .sql("select count(*) from guest_claim where order_id = ?")
                .param(order)
                .query(Long.class)
                .single();
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
