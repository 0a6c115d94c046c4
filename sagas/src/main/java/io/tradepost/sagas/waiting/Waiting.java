package io.tradepost.sagas.waiting;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.tradepost.kernel.OrderId;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.deadline.DeadlineManager;
import org.jspecify.annotations.Nullable;

/**
 * A wait that a process is in. Waits are numbered, so a deadline that fires twice, or although it was cancelled at the
 * same moment, is known to be stale.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public final class Waiting {

    private @Nullable String about;
    private int number;
    private @Nullable String scheduleId;

    public Waiting() {}

    /** One beside a process's main wait. */
    public Waiting(String about) {
        this.about = about;
    }

    /** Ends the wait before it, if there is one. */
    public void begin(OrderId orderId, Duration patience, DeadlineManager deadlines) {
        end(deadlines);
        number++;
        scheduleId = deadlines.schedule(patience, AnswerOverdue.DEADLINE, new AnswerOverdue(orderId, number, about));
    }

    /** Goes on with the wait that there is, or begins one. */
    public void goOn(OrderId orderId, Duration patience, DeadlineManager deadlines) {
        if (scheduleId == null) {
            begin(orderId, patience, deadlines);
        }
    }

    public void end(DeadlineManager deadlines) {
        if (scheduleId != null) {
            deadlines.cancelSchedule(AnswerOverdue.DEADLINE, scheduleId);
            scheduleId = null;
        }
    }

    /** Whether the deadline ends the current wait; if so, it has been used up. */
    public boolean endedBy(AnswerOverdue overdue) {
        if (scheduleId == null || overdue.number() != number || !Objects.equals(overdue.about(), about)) {
            return false;
        }
        scheduleId = null;
        return true;
    }
}
