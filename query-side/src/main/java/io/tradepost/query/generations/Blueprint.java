package io.tradepost.query.generations;

import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An index's file, and what of it differs while the index is filled: no refresh, no replica. */
final class Blueprint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REFRESH = "refresh_interval";
    private static final String REPLICAS = "number_of_replicas";
    private static final String EXPAND = "auto_expand_replicas";

    private final ObjectNode file;

    private Blueprint(ObjectNode file) {
        this.file = file;
    }

    static Blueprint of(Index index) throws IOException {
        String resource = "/query/mappings/" + index.name() + ".json";
        try (InputStream mapping = Objects.requireNonNull(Blueprint.class.getResourceAsStream(resource), resource)) {
            return new Blueprint((ObjectNode) JSON.readTree(mapping));
        }
    }

    StringReader serving() {
        return new StringReader(file.toString());
    }

    StringReader building() {
        ObjectNode building = file.deepCopy();
        ObjectNode settings = building.withObject("/settings");
        settings.put(REFRESH, "-1").put(EXPAND, "false").put(REPLICAS, "0");
        return new StringReader(building.toString());
    }

    /** What turns a building one into a serving one; null where the server's default holds. */
    StringReader afterwards() {
        JsonNode settings = file.path("settings");
        ObjectNode afterwards = JSON.createObjectNode();
        for (String name : new String[] {REFRESH, EXPAND, REPLICAS}) {
            JsonNode value = settings.get(name);
            afterwards.set(name, value == null ? JSON.nullNode() : value);
        }
        return new StringReader(afterwards.toString());
    }
}
