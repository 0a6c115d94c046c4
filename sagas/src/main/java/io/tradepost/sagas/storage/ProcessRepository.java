package io.tradepost.sagas.storage;

import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.annotation.MessageHandlerInterceptorMemberChain;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.Saga;
import org.axonframework.modelling.saga.SagaRepository;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one type. Axon's own repository looks for the processes of each event by a query of its own and shares
 * what it has loaded among threads, which takes locks beside the database's.
 */
final class ProcessRepository<T> implements SagaRepository<T> {

    private final Class<T> type;
    private final ProcessTable table;
    private final Serializer serializer;
    private final SagaModel<T> model;
    private final MessageHandlerInterceptorMemberChain<T> interceptors;

    ProcessRepository(Class<T> type, ProcessTable table, Serializer serializer, Configuration axon) {
        this.type = type;
        this.table = table;
        this.serializer = serializer;
        var models = new AnnotationSagaMetaModelFactory(axon.parameterResolverFactory(), axon.handlerDefinition(type));
        this.model = models.modelOf(type);
        this.interceptors = models.chainedInterceptor(type);
    }

    @Override
    public Set<String> find(AssociationValue key) {
        return atHand().find(type.getSimpleName(), key);
    }

    @Override
    @SuppressWarnings("unchecked") // an id belongs to one type
    public @Nullable Saga<T> load(String id) {
        Saga<T> known = (Saga<T>) atHand().saga(id);
        if (known != null) {
            return known;
        }
        Row row = atHand().row(id);
        if (row == null) {
            return null;
        }
        T root = serializer.deserialize(new SimpleSerializedObject<>(row.state(), String.class, type.getName(), null));
        AnnotatedSaga<T> saga = new AnnotatedSaga<>(id, Set.of(row.key()), root, model, interceptors);
        atHand().keep(saga, () -> {
            if (saga.isActive()) {
                table.update(rowOf(saga));
            } else {
                table.delete(row);
            }
        });
        return saga;
    }

    @Override
    public Saga<T> createInstance(String id, Supplier<T> factory) {
        AnnotatedSaga<T> saga = new AnnotatedSaga<>(id, Set.of(), factory.get(), model, interceptors);
        atHand().keepNew(type.getSimpleName(), saga, () -> {
            if (saga.isActive()) {
                table.insert(rowOf(saga));
            }
        });
        return saga;
    }

    private ProcessesAtHand atHand() {
        return ProcessesAtHand.inThisUnit(table);
    }

    private Row rowOf(AnnotatedSaga<T> saga) {
        if (saga.getAssociationValues().size() != 1) {
            throw new IllegalStateException("a process is found by one value, not by "
                    + saga.getAssociationValues().asSet());
        }
        return new Row(
                saga.getSagaIdentifier(),
                type.getSimpleName(),
                saga.getAssociationValues().iterator().next(),
                serializer.serialize(saga.root(), String.class).getData());
    }
}
