package io.tradepost.order.credit;

import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.TaxRate;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.api.OrderLine.LineKind;
import io.tradepost.order.credit.IssueCredit.Answer;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditTest {

    private static final CreditId ID = new CreditId("credit:C536379");
    private static final Instant ISSUED = Instant.parse("2010-12-01T09:41:00Z");
    private static final Instant LATER = Instant.parse("2010-12-02T09:41:00Z");
    private static final CreditIssued CREDIT = issued("gifts", ISSUED);

    private final AggregateTestFixture<Credit> fixture = new AggregateTestFixture<>(Credit.class);

    @Test
    void isIssuedAtTheTimeItSays() {
        fixture.givenNoPriorActivity()
                .when(issue("gifts", "27.50", ISSUED, LATER))
                .expectResultMessagePayload(new Answer(CREDIT, true))
                .expectEvents(CREDIT);
    }

    @Test
    void isIssuedWhenItIsAskedForUnlessItSaysATime() {
        fixture.givenNoPriorActivity()
                .when(issue("gifts", "27.50", null, LATER))
                .expectEvents(issued("gifts", LATER));
    }

    @Test
    void theSameAgainIsWithoutEffectWhateverTheCategoryIsNow() {
        fixture.given(CREDIT)
                .when(issue("lights", "27.50", ISSUED, LATER))
                .expectResultMessagePayload(new Answer(CREDIT, false))
                .expectNoEvents();
        fixture.given(CREDIT)
                .when(issue("gifts", "27.50", null, LATER))
                .expectResultMessagePayload(new Answer(CREDIT, false))
                .expectNoEvents();
    }

    @Test
    void anotherUnderTheSameIdIsRefused() {
        fixture.given(CREDIT).when(issue("gifts", "27.51", ISSUED, LATER)).expectException(Refusal.class);
        fixture.given(CREDIT).when(issue("gifts", "27.50", LATER, LATER)).expectException(Refusal.class);
    }

    private static IssueCredit issue(String category, String price, @Nullable Instant issuedAt, Instant askedAt) {
        return new IssueCredit(
                ID,
                new CustomerId("14527"),
                "United Kingdom",
                List.of(line(category, price)),
                Money.of(price, "GBP"),
                "C536379",
                issuedAt,
                askedAt);
    }

    private static CreditIssued issued(String category, Instant at) {
        return new CreditIssued(
                ID,
                new CustomerId("14527"),
                "United Kingdom",
                List.of(line(category, "27.50")),
                Money.of("27.50", "GBP"),
                "C536379",
                at);
    }

    private static OrderLine line(String category, String price) {
        return new OrderLine(
                1,
                LineKind.ADJUSTMENT,
                null,
                "Manual",
                category,
                UnitPrice.of(price, "GBP"),
                1,
                Money.of(price, "GBP"),
                TaxRate.NONE,
                Money.of("0", "GBP"));
    }
}
