package io.tradepost.payment.provider;

import io.tradepost.payment.provider.ProviderAnswer.ToAuthorize;
import io.tradepost.payment.provider.ProviderAnswer.ToCapture;
import io.tradepost.payment.provider.ProviderAnswer.YesOrNo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sandbox without a table and without delays. */
public final class SandboxInMemory implements PaymentProvider {

    private final Map<String, SandboxAccount> accounts = new HashMap<>();

    public SandboxAccount statement(String account) {
        return accounts.getOrDefault(account, SandboxAccount.EMPTY);
    }

    @Override
    public ToAuthorize authorize(Wish wish, String token) {
        return (ToAuthorize) answer(wish, account -> account.authorize(wish, token));
    }

    @Override
    public YesOrNo increase(Wish wish) {
        return (YesOrNo) answer(wish, account -> account.increase(wish));
    }

    @Override
    public void takeBack(Wish wish) {
        book(wish, account -> account.takeBack(wish));
    }

    @Override
    public ToCapture capture(Wish wish) {
        return (ToCapture) answer(wish, account -> account.capture(wish));
    }

    @Override
    public YesOrNo refund(Wish wish) {
        return (YesOrNo) answer(wish, account -> account.refund(wish));
    }

    @Override
    public void giveBack(Wish wish) {
        book(wish, account -> account.giveBack(wish));
    }

    private ProviderAnswer answer(Wish wish, UnaryOperator<SandboxAccount> change) {
        return book(wish, change).entry(wish.key()).answer();
    }

    private SandboxAccount book(Wish wish, UnaryOperator<SandboxAccount> change) {
        return accounts.compute(
                wish.account(), (name, known) -> change.apply(known == null ? SandboxAccount.EMPTY : known));
    }
}
