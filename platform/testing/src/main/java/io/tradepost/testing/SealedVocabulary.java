package io.tradepost.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

final class SealedVocabulary {

    private SealedVocabulary() {}

    static List<Class<?>> recordsOf(Class<?> vocabulary) {
        return leaves(vocabulary).distinct().toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type);
        }
        if (!type.isSealed()) {
            throw new AssertionError(type.getName() + " is neither a record nor sealed: its messages cannot be listed");
        }
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedVocabulary::leaves);
    }
}
