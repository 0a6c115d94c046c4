package io.tradepost.catalog;

import static io.tradepost.catalog.CatalogRefusal.ATTRIBUTES_TOO_DEEP;
import static io.tradepost.catalog.CatalogRefusal.ATTRIBUTES_TOO_LARGE;
import static io.tradepost.catalog.CatalogRefusal.ATTRIBUTES_UNFIT;

import io.tradepost.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How much a product's attributes may say: they travel in events and lie in every reader's memory. */
final class AttributeLimits {

    /** Of the object as compact JSON in UTF-8. */
    static final int MAX_BYTES = 16 * 1024;

    /** Objects and arrays within each other, the outermost object included. */
    static final int MAX_DEPTH = 8;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AttributeLimits() {}

    static void refuseUnfit(Map<String, Object> attributes, String pointer) {
        refuseUnfit(attributes, 1, pointer);
        if (JSON.writeValueAsBytes(attributes).length > MAX_BYTES) {
            throw new Refusal(
                    ATTRIBUTES_TOO_LARGE, "attributes must not be over " + MAX_BYTES + " bytes of JSON", pointer);
        }
    }

    private static void refuseUnfit(@Nullable Object value, int depth, String pointer) {
        Collection<?> inside = switch (value) {
            case Map<?, ?> object -> object.values();
            case Collection<?> array -> array;
            case null, default -> List.of();
        };
        if (depth > MAX_DEPTH && (value instanceof Map || value instanceof Collection)) {
            throw new Refusal(
                    ATTRIBUTES_TOO_DEEP, "attributes must not be nested more than " + MAX_DEPTH + " deep", pointer);
        }
        if (value instanceof Map<?, ?> object && !object.keySet().stream().allMatch(AttributeLimits::isStorable)) {
            throw new Refusal(ATTRIBUTES_UNFIT, "names must not contain NUL or half a surrogate pair", pointer);
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new Refusal(ATTRIBUTES_UNFIT, "a number is out of range", pointer);
        }
        inside.forEach(each -> refuseUnfit(each, depth + 1, pointer));
    }

    private static boolean isStorable(Object name) {
        return String.valueOf(name)
                .codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
