package io.tradepost.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RawJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Holder(RawJson payload) {}

    @Test
    void itIsWrittenAsItIs() {
        assertThat(JSON.writeValueAsString(new Holder(raw("{\"b\":1, \"a\":1.10}"))))
                .isEqualTo("{\"payload\":{\"b\":1, \"a\":1.10}}");
    }

    @Test
    void itIsReadBack() {
        assertThat(JSON.readValue("{\"payload\":{\"b\":[1,{\"a\":\"é\"}]}}", Holder.class))
                .isEqualTo(new Holder(raw("{\"b\":[1,{\"a\":\"é\"}]}")));
    }

    @Test
    void itIsOnOneLine() {
        assertThat(raw("{\n  \"b\": 1\r\n}").text()).isEqualTo("{\"b\":1}");
    }

    private static RawJson raw(String text) {
        return RawJson.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
