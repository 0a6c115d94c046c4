package io.tradepost.imports.loading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Items that are asked for in one request. */
record Batch(List<Item> items) {

    int size() {
        return items.size();
    }

    Item first() {
        return items.getFirst();
    }

    /** {@code {"member":[...]}}. */
    byte[] body(String member) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("{\"" + member + "\":[").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(items.get(i).json());
        }
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
