package io.tradepost.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A command is refused by a business rule: nothing was written. Over HTTP it becomes an RFC 9457 problem whose
 * {@code type} is made from the reason.
 */
public final class Refusal extends RuntimeException {

    /** Why, as one enum per context: {@code NOT_CANCELLABLE} becomes {@code .../problems/not-cancellable}. */
    public interface Reason {
        String name();

        Kind kind();
    }

    /** What a refusal means to the caller. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        UNPROCESSABLE,
        UNAVAILABLE
    }

    private final transient Reason reason;
    private final @Nullable String pointer;

    public Refusal(Reason reason, String detail) {
        this(reason, detail, null);
    }

    /** @param pointer the JSON pointer of the member at fault, such as {@code /lines/3/sku} */
    public Refusal(Reason reason, String detail, @Nullable String pointer) {
        super(detail, null, false, false);
        this.reason = reason;
        this.pointer = pointer;
    }

    public Reason reason() {
        return reason;
    }

    public @Nullable String pointer() {
        return pointer;
    }
}
