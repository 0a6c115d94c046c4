package io.tradepost.sagas.storage;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.OrderId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** By what an event may find processes: the ids of orders and changes that it carries. */
final class Keys {

    private static final Set<Class<?>> TYPES = Set.of(OrderId.class, ChangeId.class);

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .filter(component -> TYPES.contains(component.getType()))
                            .map(RecordComponent::getAccessor)
                            .toList()
                    : List.of();
        }
    };

    private Keys() {}

    static List<String> of(Object event) {
        return ACCESSORS.get(event.getClass()).stream()
                .map(accessor -> value(accessor, event))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static Object value(Method accessor, Object event) {
        try {
            return accessor.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
