package io.tradepost.query.rebuilding;

import io.tradepost.query.rebuilding.Comparison.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two documents, member by member. */
final class Members {

    private static final int MOST = 10;
    private static final int LONGEST = 200;

    private final List<Member> found = new ArrayList<>();

    private Members() {}

    static List<Member> between(JsonNode old, JsonNode now) {
        Members members = new Members();
        members.compare("", old, now);
        return members.found;
    }

    private void compare(String pointer, @Nullable JsonNode old, @Nullable JsonNode now) {
        if (found.size() == MOST || (old != null && old.equals(now))) {
            return;
        }
        if (old != null && now != null && old.isObject() && now.isObject()) {
            for (String name : names(pointer, old, now)) {
                compare(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), old.get(name), now.get(name));
            }
        } else if (old != null && now != null && old.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
                compare(pointer + "/" + i, old.get(i), now.get(i));
            }
        } else {
            found.add(new Member(pointer, text(old), text(now)));
        }
    }

    private static Set<String> names(String pointer, JsonNode old, JsonNode now) {
        Set<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        if (pointer.isEmpty()) {
            names.remove(Checksums.ASIDE);
        }
        return names;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        String text = node.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
