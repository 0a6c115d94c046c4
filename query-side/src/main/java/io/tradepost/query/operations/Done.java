package io.tradepost.query.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an operator's wish.
 *
 * @param settled false while a view has yet to get to it
 * @param handled how many messages were handled, of those that waited for each other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Done(boolean settled, @Nullable Integer handled) {

    static final Done SETTLED = new Done(true, null);
}
