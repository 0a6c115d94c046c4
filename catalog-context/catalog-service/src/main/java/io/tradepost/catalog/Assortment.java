package io.tradepost.catalog;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tradepost.catalog.CatalogCommand.ListProduct;
import io.tradepost.catalog.CatalogCommand.ReviseProduct;
import io.tradepost.catalog.ProductRequest.NewProduct;
import io.tradepost.catalog.ProductView.Answer;
import io.tradepost.kernel.Refusal;
import io.tradepost.kernel.Sku;
import io.tradepost.starter.token.Traces;
import io.tradepost.starter.unit.Units;
import io.tradepost.starter.web.Problems;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Keeps many products as somebody says they are: one read, one transaction, one refusal not touching the others. Only a
 * product that differs is loaded.
 */
@Component
final class Assortment {

    private static final Logger LOG = LoggerFactory.getLogger(Assortment.class);
    private static final int ATTEMPTS = 3;

    private final ProductViews products;
    private final CommandGateway commands;
    private final Units units;
    private final Clock clock;

    Assortment(ProductViews products, CommandGateway commands, Units units, Clock clock) {
        this.products = products;
        this.commands = commands;
        this.units = units;
        this.clock = clock;
    }

    /** One answer per product, in their order. */
    List<Answer> keep(List<NewProduct> wanted) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return units.call("keep products", () -> keepTogether(wanted));
            } catch (ConcurrencyException | AggregateStreamCreationException faster) {
                LOG.debug("somebody else wrote one of the products meanwhile, attempt {}", attempt);
            }
        }
        throw new ConcurrencyException("the products are being changed by others");
    }

    /** New ones first and each kind by SKU, so that two batches with the same products do not wait for each other. */
    private List<Answer> keepTogether(List<NewProduct> wanted) {
        Map<Sku, ProductView> known =
                products.findAll(wanted.stream().map(NewProduct::sku).distinct().toList()).stream()
                        .collect(toMap(ProductView::sku, identity()));
        Set<Sku> there = new HashSet<>(known.keySet());
        Answer[] answers = new Answer[wanted.size()];
        Comparator<Integer> order = comparing(
                        (Integer i) -> known.containsKey(wanted.get(i).sku()))
                .thenComparing(i -> wanted.get(i).sku());
        IntStream.range(0, answers.length).boxed().sorted(order).forEach(i -> {
            ProductView present = known.remove(wanted.get(i).sku()); // a second time it is not what was read
            answers[i] = keep(wanted.get(i), present, there);
        });
        return Arrays.asList(answers);
    }

    private Answer keep(NewProduct product, @Nullable ProductView present, Set<Sku> there) {
        Sku sku = product.sku();
        if (present != null && product.content().over(present.content()).equals(present.content())) {
            Traces.found(sku.value(), present.version());
            return answer(product, HttpStatus.OK, present.version());
        }
        try {
            if (there.contains(sku)) {
                long version = commands.<Long>sendAndWait(new ReviseProduct(sku, product.content(), clock.instant()));
                return answer(product, HttpStatus.OK, version);
            }
            commands.<Object>sendAndWait(new ListProduct(sku, product.content()));
            there.add(sku);
            return answer(product, HttpStatus.CREATED, 0);
        } catch (Refusal refusal) {
            ProblemDetail problem = Problems.of(refusal);
            return new Answer(sku, problem.getStatus(), null, problem);
        }
    }

    private static Answer answer(NewProduct product, HttpStatus status, long version) {
        return new Answer(product.sku(), status.value(), version, null);
    }
}
