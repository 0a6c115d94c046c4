package io.tradepost.order.life;

import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderEvent;
import io.tradepost.order.life.OrderDecision.Decided;
import java.util.List;
import java.util.Objects;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** What happens to an order after some events: each question starts from there again. */
final class OrderFixture {

    private final OrderEvent[] past;

    private OrderFixture(OrderEvent... past) {
        this.past = past;
    }

    static OrderFixture after(OrderEvent... past) {
        return new OrderFixture(past);
    }

    void answers(Object wish, OrderEvent... events) {
        executor()
                .when(wish)
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(new Decided(past.length + events.length - 1L, events[events.length - 1]))
                .expectEvents((Object[]) events);
    }

    void isSilentAbout(Object wish) {
        executor()
                .when(wish)
                .expectSuccessfulHandlerExecution()
                .expectResultMessagePayload(new Decided(past.length - 1L, null))
                .expectNoEvents();
    }

    void refuses(Object wish, OrderRefusal reason) {
        refuses(wish, reason, null);
    }

    void refuses(Object wish, OrderRefusal reason, @Nullable String pointer) {
        executor().when(wish).expectException(new Refused(reason, pointer)).expectNoEvents();
    }

    OrderFixture then(OrderEvent... next) {
        return after(OrderStages.then(past, next));
    }

    private TestExecutor<Order> executor() {
        return new AggregateTestFixture<>(Order.class).given(List.of(past));
    }

    private static final class Refused extends TypeSafeMatcher<Refusal> {

        private final OrderRefusal reason;
        private final @Nullable String pointer;

        Refused(OrderRefusal reason, @Nullable String pointer) {
            super(Refusal.class);
            this.reason = reason;
            this.pointer = pointer;
        }

        @Override
        protected boolean matchesSafely(Refusal refusal) {
            return refusal.reason() == reason && (pointer == null || Objects.equals(refusal.pointer(), pointer));
        }

        @Override
        public void describeTo(Description description) {
            description.appendText(reason + (pointer == null ? "" : " at " + pointer));
        }

        @Override
        protected void describeMismatchSafely(Refusal refusal, Description description) {
            description.appendText(refusal.reason() + " at " + refusal.pointer() + ": " + refusal.getMessage());
        }
    }
}
