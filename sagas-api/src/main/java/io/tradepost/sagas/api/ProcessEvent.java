package io.tradepost.sagas.api;

import io.tradepost.kernel.Event;
import io.tradepost.kernel.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a process, keyed {@code <process>:<key>} on {@code sagas.events}. */
public sealed interface ProcessEvent extends Event {

    /** Such as {@code OrderFulfilment}. */
    String process();

    /** What its events are recognised by: the order's id, or that of an amendment or a return. */
    String key();

    OrderId orderId();

    /**
     * The process took in what it heard and asked for what is next. One for each unit of work, however much it heard; none
     * when it has only taken note.
     *
     * @param since when it began
     * @param stepSince when it came to this step
     * @param expectedBy when it should have left the step; null when no pace is known for it
     * @param deadline when it goes on by itself; null when only an event can make it
     * @param commands what it asked for this time, in its order
     */
    record ProcessMoved(
            String process,
            String key,
            OrderId orderId,
            @Nullable String step,
            Instant since,
            Instant stepSince,
            @Nullable Instant expectedBy,
            @Nullable Instant deadline,
            List<Asked> commands)
            implements ProcessEvent {}

    /** @param step the last that it stood at */
    record ProcessEnded(
            String process,
            String key,
            OrderId orderId,
            @Nullable String step,
            Instant since,
            List<Asked> commands) implements ProcessEvent {}

    /**
     * @param type such as {@code inventory.ReserveStock}
     * @param target what it is about, such as the order's id
     */
    record Asked(String type, String target) {}
}
