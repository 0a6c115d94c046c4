package io.tradepost.query.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a process has done because an operator wanted it.
 *
 * @param key the order's id, or that of an amendment or a return
 * @param commands that it has asked for
 * @param token for a read that is to see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessMove(
        String process,
        String key,
        List<Asked> commands,
        @Nullable String token) {

    /**
     * @param type such as {@code inventory.ReleaseStock}
     * @param target what it is about
     */
    public record Asked(String type, String target) {}
}
