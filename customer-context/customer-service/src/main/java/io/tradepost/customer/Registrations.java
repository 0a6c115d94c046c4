package io.tradepost.customer;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;

import io.tradepost.customer.CustomerCommand.Done;
import io.tradepost.customer.CustomerCommand.EnrolCustomer;
import io.tradepost.customer.CustomerCommand.RegisterCustomer;
import io.tradepost.customer.CustomerRequest.NewCustomer;
import io.tradepost.customer.CustomerRows.Registration;
import io.tradepost.customer.CustomerView.Answer;
import io.tradepost.kernel.CustomerId;
import io.tradepost.kernel.Refusal;
import io.tradepost.starter.token.Traces;
import io.tradepost.starter.unit.Units;
import io.tradepost.starter.web.Problems;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Registers many customers: one read, one transaction, one refusal not touching the others. Nobody who is registered with
 * the same content is loaded.
 */
@Component
final class Registrations {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final int ATTEMPTS = 3;

    private final CustomerRows customers;
    private final PersonalData personalData;
    private final CommandGateway commands;
    private final Units units;

    Registrations(CustomerRows customers, PersonalData personalData, CommandGateway commands, Units units) {
        this.customers = customers;
        this.personalData = personalData;
        this.commands = commands;
        this.units = units;
    }

    /** One answer per customer, in their order. */
    List<Answer> register(List<NewCustomer> requests) {
        List<NewCustomer> wanted =
                requests.stream().map(NewCustomer::identified).toList();
        int attempts = CurrentUnitOfWork.isStarted() ? 1 : ATTEMPTS; // the caller's transaction fails only once
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                return units.call("register customers", () -> registerTogether(wanted));
            } catch (ConcurrencyException | AggregateStreamCreationException faster) {
                LOG.debug("somebody else registered one of the customers meanwhile, attempt {}", attempt);
            }
        }
        throw new ConcurrencyException("the customers are being registered by others");
    }

    /** New ones first and each kind by id, so that two batches with the same customers do not wait for each other. */
    private List<Answer> registerTogether(List<NewCustomer> wanted) {
        List<CustomerId> ids =
                wanted.stream().map(NewCustomer::id).distinct().sorted().toList();
        Map<CustomerId, Registration> known = customers.registrations(ids);
        personalData.prepare(
                ids.stream().filter(not(id -> isErased(known.get(id)))).toList());
        Set<CustomerId> there = new HashSet<>(known.keySet());
        Answer[] answers = new Answer[wanted.size()];
        Comparator<Integer> order = comparing(
                        (Integer i) -> known.containsKey(wanted.get(i).id()))
                .thenComparing(i -> wanted.get(i).id());
        IntStream.range(0, answers.length).boxed().sorted(order).forEach(i -> {
            NewCustomer customer = wanted.get(i);
            answers[i] = register(customer, known.get(customer.id()), there);
        });
        return Arrays.asList(answers);
    }

    private Answer register(NewCustomer customer, @Nullable Registration present, Set<CustomerId> there) {
        CustomerId id = customer.id();
        try {
            if (isErased(present)) {
                throw CustomerRefusal.erased();
            }
            if (present != null && personalData.fingerprint(customer).equals(present.fingerprint())) {
                Traces.found(id.value(), present.version());
                return new Answer(id, HttpStatus.OK.value(), present.version(), null);
            }
            RegisterCustomer command = personalData.sealed(customer);
            if (there.contains(id)) {
                Done done = commands.sendAndWait(command);
                return new Answer(id, HttpStatus.OK.value(), done.version(), null);
            }
            commands.<Object>sendAndWait(new EnrolCustomer(id, command));
            there.add(id);
            return new Answer(id, HttpStatus.CREATED.value(), command.version(), null);
        } catch (Refusal refusal) {
            ProblemDetail problem = Problems.of(refusal);
            return new Answer(id, problem.getStatus(), null, problem);
        }
    }

    private static boolean isErased(@Nullable Registration customer) {
        return customer != null && customer.erased();
    }
}
