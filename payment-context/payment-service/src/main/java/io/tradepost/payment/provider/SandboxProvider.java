package io.tradepost.payment.provider;

import io.tradepost.payment.provider.ProviderAnswer.ToAuthorize;
import io.tradepost.payment.provider.ProviderAnswer.ToCapture;
import io.tradepost.payment.provider.ProviderAnswer.YesOrNo;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

/**
 * A provider without money. What it does depends on the token alone:
 *
 * <ul>
 *   <li>{@code tok_approve}: approves
 *   <li>{@code tok_decline}: declines with {@code declined}
 *   <li>{@code tok_insufficient_funds}: declines with {@code insufficient_funds}
 *   <li>{@code tok_timeout}: approves, but the answer never arrives
 *   <li>{@code tok_slow}: approves 3 s after it was first asked
 *   <li>{@code tok_review}: holds for review
 *   <li>anything else: declines with {@code unknown_token}
 * </ul>
 *
 * <p>These approve the authorisation, and everything else but:
 *
 * <ul>
 *   <li>{@code tok_capture_decline}: declines every capture with {@code declined}
 *   <li>{@code tok_capture_decline_once}: declines the first capture, and approves it when it is asked for again
 *   <li>{@code tok_capture_slow}: approves a capture 3 s after it was first asked
 *   <li>{@code tok_expire}: at the first capture the authorisation has expired; a new one is approved
 *   <li>{@code tok_expire_decline}: the same, and a new one is declined with {@code declined}
 *   <li>{@code tok_increase_decline}: declines an increase with {@code declined}
 *   <li>{@code tok_increase_timeout}: approves an increase, but the answer never arrives
 *   <li>{@code tok_refund_decline}: declines every refund with {@code declined}
 *   <li>{@code tok_refund_decline_once}: declines the first refund, and approves it when it is asked for again
 * </ul>
 *
 * <p>More than is authorised cannot be captured ({@code exceeds_authorized}), more than was captured not refunded
 * ({@code exceeds_captured}), and nothing authorised beyond what a void kept ({@code voided}). References derive from the
 * key. A restart forgets nothing.
 */
public final class SandboxProvider implements PaymentProvider {

    private final SandboxBooks books;

    public SandboxProvider(SandboxBooks books) {
        this.books = books;
    }

    @Override
    public ToAuthorize authorize(Wish wish, String token) throws InterruptedException {
        return (ToAuthorize) answer(wish, account -> account.authorize(wish, token));
    }

    @Override
    public YesOrNo increase(Wish wish) throws InterruptedException {
        return (YesOrNo) answer(wish, account -> account.increase(wish));
    }

    @Override
    public void takeBack(Wish wish) throws InterruptedException {
        book(wish, account -> account.takeBack(wish));
    }

    @Override
    public ToCapture capture(Wish wish) throws InterruptedException {
        return (ToCapture) answer(wish, account -> account.capture(wish));
    }

    @Override
    public YesOrNo refund(Wish wish) throws InterruptedException {
        return (YesOrNo) answer(wish, account -> account.refund(wish));
    }

    @Override
    public void giveBack(Wish wish) throws InterruptedException {
        book(wish, account -> account.giveBack(wish));
    }

    /** What the provider has in its books. */
    public SandboxAccount statement(String account) {
        return books.find(account);
    }

    private ProviderAnswer answer(Wish wish, UnaryOperator<SandboxAccount> change) throws InterruptedException {
        SandboxEntry entry = book(wish, change).entry(wish.key());
        Thread.sleep(entry.untilAnswer());
        return entry.answer();
    }

    private SandboxAccount book(Wish wish, UnaryOperator<SandboxAccount> change) throws InterruptedException {
        try {
            return books.book(wish.account(), change).get();
        } catch (ExecutionException failure) {
            throw new ProviderUnavailable("the sandbox cannot write its books", failure);
        }
    }
}
