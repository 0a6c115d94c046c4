package io.tradepost.sagas.storage;

import io.tradepost.starter.jdbc.BatchedUpdates;
import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Live processes, one row each, found by their order. What a unit of work changes is written in one batch as it commits.
 *
 * <p>Loading a process locks its row until then: its events come from the inbox, its deadlines on threads of the
 * scheduler, of this instance or another, and none may overwrite what another did.
 */
final class SagaTable implements SagaStore<Object> {

    private static final String ORDER = "orderId";
    private static final String FIND = "select saga_id from saga where order_id = ? and type = ?";
    private static final String LOAD = "select order_id, state from saga where saga_id = ? for update";
    private static final String INSERT = "insert into saga (saga_id, type, order_id, state) values (?, ?, ?, ?::jsonb)";
    private static final String UPDATE = "update saga set state = ?::jsonb, moved_at = now() where saga_id = ?";
    private static final String DELETE = "delete from saga where saga_id = ?";

    private record Row<S>(S saga, Set<AssociationValue> associationValues) implements Entry<S> {}

    private final JdbcTemplate jdbc;
    private final BatchedUpdates updates;
    private final Serializer serializer;

    SagaTable(JdbcTemplate jdbc, BatchedUpdates updates, Serializer serializer) {
        this.jdbc = jdbc;
        this.updates = updates;
        this.serializer = serializer;
    }

    @Override
    public Set<String> findSagas(Class<?> sagaType, AssociationValue association) {
        return Set.copyOf(
                jdbc.queryForList(FIND, String.class, orderOf(Set.of(association)), sagaType.getSimpleName()));
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> sagaType, String id) {
        return jdbc
                .query(
                        LOAD,
                        (row, number) -> new Row<S>(
                                serializer.deserialize(new SimpleSerializedObject<>(
                                        row.getString("state"), String.class, sagaType.getName(), null)),
                                Set.of(new AssociationValue(ORDER, row.getString("order_id")))),
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void insertSaga(Class<?> sagaType, String id, Object saga, Set<AssociationValue> associations) {
        updates.add(INSERT, id, sagaType.getSimpleName(), orderOf(associations), json(saga));
    }

    @Override
    public void updateSaga(Class<?> sagaType, String id, Object saga, AssociationValues associations) {
        updates.add(UPDATE, json(saga), id);
    }

    @Override
    public void deleteSaga(Class<?> sagaType, String id, Set<AssociationValue> associations) {
        updates.add(DELETE, id);
    }

    private String json(Object saga) {
        return serializer.serialize(saga, String.class).getData();
    }

    private static String orderOf(Set<AssociationValue> associations) {
        AssociationValue only = associations.iterator().next();
        if (associations.size() != 1 || !only.getKey().equals(ORDER)) {
            throw new IllegalArgumentException("a process belongs to one order, but here is " + associations);
        }
        return only.getValue();
    }
}
