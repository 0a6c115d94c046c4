package io.tradepost.order.credit;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;
import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.CreditEvent;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.api.OrderLine;
import io.tradepost.order.credit.IssueCredit.Answer;
import io.tradepost.order.life.OrderRefusal;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A credit is issued once, and stays as it is. */
@Aggregate(cache = "aggregateCache")
@JsonAutoDetect(fieldVisibility = ANY, getterVisibility = NONE, isGetterVisibility = NONE)
@SuppressWarnings("NullAway.Init") // the first event sets it
final class Credit {

    @AggregateIdentifier
    private CreditId creditId;

    private @Nullable CreditIssued issued;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(IssueCredit issue) {
        if (issued != null) {
            if (!content(issued).equals(content(credit(issue, issued.issuedAt())))) {
                throw new Refusal(
                        OrderRefusal.CREDIT_EXISTS_WITH_OTHER_CONTENT,
                        creditId + " exists with other content",
                        "/creditId");
            }
            return new Answer(issued, false);
        }
        CreditIssued credit = credit(issue, issue.askedAt());
        apply(credit);
        return new Answer(credit, true);
    }

    private static CreditIssued credit(IssueCredit issue, Instant unlessGiven) {
        return new CreditIssued(
                issue.creditId(),
                issue.customerId(),
                issue.country(),
                issue.lines(),
                issue.total(),
                issue.reason(),
                requireNonNullElse(issue.issuedAt(), unlessGiven));
    }

    /** Categories are the catalogue's of the moment, not the request's. */
    private static CreditIssued content(CreditIssued credit) {
        List<OrderLine> lines = credit.lines().stream()
                .map(line -> new OrderLine(
                        line.line(),
                        line.kind(),
                        line.sku(),
                        line.name(),
                        null,
                        line.unitPrice(),
                        line.quantity(),
                        line.amount(),
                        line.taxRate(),
                        line.tax()))
                .toList();
        return new CreditIssued(
                credit.creditId(),
                credit.customerId(),
                credit.country(),
                lines,
                credit.total(),
                credit.reason(),
                credit.issuedAt());
    }

    @EventSourcingHandler
    void on(CreditEvent event) {
        switch (event) {
            case CreditIssued e -> {
                creditId = e.creditId();
                issued = e;
            }
        }
    }
}
