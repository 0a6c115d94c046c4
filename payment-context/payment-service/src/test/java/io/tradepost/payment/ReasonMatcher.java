package io.tradepost.payment;

import io.tradepost.kernel.Refusal;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** A refusal for exactly that reason. */
final class ReasonMatcher extends TypeSafeMatcher<Refusal> {

    private final Refusal.Reason reason;

    ReasonMatcher(Refusal.Reason reason) {
        this.reason = reason;
    }

    @Override
    protected boolean matchesSafely(Refusal refusal) {
        return refusal.reason() == reason;
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refusal for " + reason);
    }
}
