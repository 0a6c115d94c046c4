package io.tradepost.sagas.storage;

import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.wishes.Wish;
import io.tradepost.sagas.wishes.WishRefusal;
import io.tradepost.starter.actor.Actors;
import io.tradepost.starter.unit.Units;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.SagaConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AbstractSagaManager;
import org.axonframework.modelling.saga.SagaScopeDescriptor;

/** Hands an operator's wish to a live process, in a unit of work of its own. */
public final class Wishing {

    private final Configuration axon;
    private final ProcessTable table;
    private final Units units;

    Wishing(Configuration axon, ProcessTable table, Units units) {
        this.axon = axon;
        this.table = table;
        this.units = units;
    }

    /**
     * What the process has asked for because of it.
     *
     * @param process the simple name of its class
     * @throws io.tradepost.kernel.Refusal if no such process lives, or its step does not allow it
     */
    public List<Asked> wish(String process, Wish wish) {
        return units.call("wish", () -> {
            String id = table.find(process, wish.key()).orElseThrow(() -> WishRefusal.notFound(process, wish.key()));
            UnitOfWork<?> unit = CurrentUnitOfWork.get();
            axon.correlationDataProviders().forEach(unit::registerCorrelationDataProvider);
            Doings doings = Doings.of(id);
            doings.wishedBy(String.valueOf(unit.getCorrelationData().get(Actors.KEY)));
            EventMessage<Wish> message = GenericEventMessage.asEventMessage(wish);
            managerOf(process).send(message, new SagaScopeDescriptor(process, id));
            return doings.commands();
        });
    }

    private AbstractSagaManager<?> managerOf(String process) {
        return axon.eventProcessingConfiguration().sagaConfigurations().stream()
                .<AbstractSagaManager<?>>map(SagaConfiguration::manager)
                .filter(manager -> manager.getSagaType().getSimpleName().equals(process))
                .findFirst()
                .orElseThrow();
    }
}
