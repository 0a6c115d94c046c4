package io.tradepost.query.generations;

import io.tradepost.query.elastic.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Map;
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

    /** What the server does where nothing is set; the client cannot send the null that would say so. */
    private static final Map<String, String> DEFAULTS = Map.of(REFRESH, "1s", EXPAND, "false", REPLICAS, "1");

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

    /** What turns a building one into a serving one. */
    StringReader afterwards() {
        JsonNode settings = file.path("settings");
        ObjectNode afterwards = JSON.createObjectNode();
        DEFAULTS.forEach(
                (name, otherwise) -> afterwards.put(name, settings.path(name).asString(otherwise)));
        return new StringReader(afterwards.toString());
    }
}
