package io.tradepost.query.rebuilding;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hashes of documents: the same for the same members, in whatever order they were written. */
final class Checksums {

    /** The engine's notes in a document, which are no part of what readers see. */
    static final String ASIDE = "positions";

    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;

    private Checksums() {}

    static long ofText(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    static long ofDocument(String id, JsonNode document) {
        long hash = ofText(id);
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            if (!member.getKey().equals(ASIDE)) {
                hash += ofMember(member);
            }
        }
        return mixed(hash);
    }

    private static long of(JsonNode node) {
        if (node.isObject()) {
            long hash = 1;
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                hash += ofMember(member);
            }
            return mixed(hash);
        }
        if (node.isArray()) {
            long hash = 2;
            for (JsonNode element : node) {
                hash = mixed(hash + of(element));
            }
            return mixed(hash);
        }
        long hash = ofText(node.asString()); // not toString(), which would begin a writer for each
        return node.isString() ? hash : mixed(hash);
    }

    private static long ofMember(Map.Entry<String, JsonNode> member) {
        return mixed(ofText(member.getKey()) + PRIME * of(member.getValue()));
    }

    /** Each bit of what goes in changes about half of those that come out (Stafford's variant 13). */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
