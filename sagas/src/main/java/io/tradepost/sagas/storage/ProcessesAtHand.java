package io.tradepost.sagas.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.Saga;
import org.jspecify.annotations.Nullable;

/** The processes that one unit of work has read or begun: each is read once, and written once as the unit commits. */
final class ProcessesAtHand {

    private static final String KEY = ProcessesAtHand.class.getName();

    private record Name(String type, AssociationValue key) {}

    /** A process whose key is given to it only after it has been made. */
    private record Begun(String type, Saga<?> saga) {}

    private final ProcessTable table;
    private final Set<String> known = new HashSet<>();
    private final Map<Name, String> ids = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Begun> begun = new ArrayList<>();
    private final Map<String, Saga<?>> sagas = new LinkedHashMap<>();
    private final List<Runnable> writings = new ArrayList<>();

    private ProcessesAtHand(ProcessTable table) {
        this.table = table;
    }

    static ProcessesAtHand inThisUnit(ProcessTable table) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(KEY, absent -> {
            ProcessesAtHand atHand = new ProcessesAtHand(table);
            root.onPrepareCommit(unit -> atHand.writings.forEach(Runnable::run));
            return atHand;
        });
    }

    /** Reads in one go what has one of these keys and has not been looked for yet. */
    void fetch(Collection<String> keys) {
        List<String> unknown = keys.stream().filter(known::add).toList();
        if (!unknown.isEmpty()) {
            table.lock(unknown).forEach(this::put);
        }
    }

    Set<String> find(String type, AssociationValue key) {
        fetch(List.of(key.getValue()));
        begun.forEach(one -> one.saga()
                .getAssociationValues()
                .forEach(
                        value -> ids.put(new Name(one.type(), value), one.saga().getSagaIdentifier())));
        begun.clear();
        String id = ids.get(new Name(type, key));
        return id == null ? Set.of() : Set.of(id);
    }

    @Nullable
    Row row(String id) {
        if (!rows.containsKey(id)) {
            table.lock(id).forEach(this::put);
        }
        return rows.get(id);
    }

    @Nullable
    Saga<?> saga(String id) {
        return sagas.get(id);
    }

    void keep(Saga<?> saga, Runnable writing) {
        sagas.put(saga.getSagaIdentifier(), saga);
        writings.add(writing);
    }

    void keepNew(String type, Saga<?> saga, Runnable writing) {
        begun.add(new Begun(type, saga));
        keep(saga, writing);
    }

    private void put(Row row) {
        rows.put(row.id(), row);
        ids.put(new Name(row.type(), row.key()), row.id());
    }
}
