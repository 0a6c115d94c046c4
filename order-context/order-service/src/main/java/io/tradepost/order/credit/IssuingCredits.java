package io.tradepost.order.credit;

import io.tradepost.order.batch.Together;
import io.tradepost.order.credit.CreditOutcome.Issued;
import io.tradepost.order.credit.CreditOutcome.Refused;
import io.tradepost.order.replicas.Customers;
import io.tradepost.order.replicas.Products;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Service;

/** Issues credits, one or many: all that can be issued in one transaction, one refusal not touching the others. */
@Service
final class IssuingCredits {

    private final Products products;
    private final Customers customers;
    private final Together together;
    private final CommandGateway commands;

    IssuingCredits(Products products, Customers customers, Together together, CommandGateway commands) {
        this.products = products;
        this.customers = customers;
        this.together = together;
        this.commands = commands;
    }

    CreditOutcome issue(NewCredit credit) {
        return issue(List.of(credit)).getFirst();
    }

    /** One answer per credit, in their order. */
    List<CreditOutcome> issue(List<NewCredit> requests) {
        List<NewCredit> credits = requests.stream().map(NewCredit::identified).toList();
        CreditPrices prices = pricesFor(credits);
        return together.each(
                "issue credits",
                credits,
                NewCredit::id,
                credit -> issue(prices.price(credit)),
                (credit, refusal) -> new Refused(credit.id(), refusal));
    }

    private CreditOutcome issue(IssueCredit issue) {
        IssueCredit.Answer answer = commands.sendAndWait(issue);
        return new Issued(answer.credit(), answer.now());
    }

    private CreditPrices pricesFor(List<NewCredit> credits) {
        return new CreditPrices(
                products.find(credits.stream()
                        .flatMap(credit -> credit.lines().stream().map(NewCredit.Line::sku))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                customers.find(credits.stream()
                        .map(NewCredit::customerId)
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
