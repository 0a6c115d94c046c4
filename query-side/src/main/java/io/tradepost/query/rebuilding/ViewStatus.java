package io.tradepost.query.rebuilding;

import io.tradepost.query.views.PartitionLag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view, what readers see of it, and how far that is behind its topics.
 *
 * @param index that readers see
 * @param documents null while that index cannot be searched
 * @param lag events and transaction marks not yet in it, over all partitions
 * @param failure why its feed does not get on
 * @param former what is kept beside it
 * @param rebuild the latest one
 */
public record ViewStatus(
        String view,
        @Nullable String index,
        ViewState state,
        @Nullable Long documents,
        @Nullable Long lag,
        List<PartitionLag> partitions,
        @Nullable String failure,
        @Nullable String former,
        @Nullable Progress rebuild) {

    public ViewStatus {
        partitions = List.copyOf(partitions);
    }
}
