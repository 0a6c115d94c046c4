package io.tradepost.query.generations;

import io.tradepost.query.elastic.Index;

/**
 * One index of a view, {@code orders-v4-g2}, filled from the topics' beginning. It is written through an alias of its own,
 * {@code orders-v4-g2-writes}, so that a write to one that is gone fails instead of making an index without mapping.
 *
 * @param number counts the generations of one mapping
 * @param uuid the index's own id: another one means that what was written before is gone
 * @param serving whether readers see it
 * @param building whether it is filled without being refreshed
 */
public record Generation(Index index, int number, String uuid, boolean serving, boolean building) {

    public String name() {
        return nameOf(index, number);
    }

    public String writes() {
        return writesOf(name());
    }

    /** The consumer group that feeds it; a generation made anew under an old name begins anew. */
    public String group() {
        return groupOf(name(), uuid);
    }

    static String nameOf(Index index, int number) {
        return index.name() + "-g" + number;
    }

    static String writesOf(String name) {
        return name + "-writes";
    }

    static String groupOf(String name, String uuid) {
        return "query." + name + "." + uuid;
    }
}
