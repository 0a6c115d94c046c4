package io.tradepost.sagas.storage;

import io.tradepost.sagas.waiting.Standing;
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
final class ProcessRepository<T extends Standing> implements SagaRepository<T> {

    private final Class<T> type;
    private final ProcessTable table;
    private final Progress progress;
    private final Serializer serializer;
    private final SagaModel<T> model;
    private final MessageHandlerInterceptorMemberChain<T> interceptors;

    ProcessRepository(Class<T> type, ProcessTable table, Progress progress, Serializer serializer, Configuration axon) {
        this.type = type;
        this.table = table;
        this.progress = progress;
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
            Doings.of(id).heard();
            return known;
        }
        Row row = atHand().row(id);
        if (row == null) {
            return null;
        }
        Doings.of(id).heard();
        T root = serializer.deserialize(new SimpleSerializedObject<>(row.state(), String.class, type.getName(), null));
        AnnotatedSaga<T> saga = new AnnotatedSaga<>(id, Set.of(row.key()), root, model, interceptors);
        atHand().keep(saga, () -> {
            if (saga.isActive()) {
                progress.moved(row, stateOf(saga), saga.root());
            } else {
                progress.ended(row, saga.root());
            }
        });
        return saga;
    }

    @Override
    public Saga<T> createInstance(String id, Supplier<T> factory) {
        Doings.of(id).heard();
        AnnotatedSaga<T> saga = new AnnotatedSaga<>(id, Set.of(), factory.get(), model, interceptors);
        atHand().keepNew(type.getSimpleName(), saga, () -> {
            if (saga.isActive()) {
                progress.begun(id, type.getSimpleName(), keyOf(saga), stateOf(saga), saga.root());
            }
        });
        return saga;
    }

    private ProcessesAtHand atHand() {
        return ProcessesAtHand.inThisUnit(table);
    }

    private AssociationValue keyOf(AnnotatedSaga<T> saga) {
        if (saga.getAssociationValues().size() != 1) {
            throw new IllegalStateException("a process is found by one value, not by "
                    + saga.getAssociationValues().asSet());
        }
        return saga.getAssociationValues().iterator().next();
    }

    private String stateOf(AnnotatedSaga<T> saga) {
        return serializer.serialize(saga.root(), String.class).getData();
    }
}
