package io.tradepost.payment.calls;

import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.DeclineCode;
import io.tradepost.payment.PaymentOutcome;
import io.tradepost.payment.PaymentOutcome.RecordAuthorization;
import io.tradepost.payment.PaymentOutcome.RecordDecline;
import io.tradepost.payment.PaymentOutcome.RecordReview;
import io.tradepost.payment.PaymentOutcome.RecordVoid;
import io.tradepost.payment.calls.ProviderCall.Kind;
import io.tradepost.payment.provider.PaymentProvider;
import io.tradepost.payment.provider.ProviderAnswer.Approved;
import io.tradepost.payment.provider.ProviderAnswer.Declined;
import io.tradepost.payment.provider.ProviderAnswer.Review;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider once, within the time limit, and says what that means for the payment. */
@Component
class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);

    private final PaymentProvider provider;
    private final ProviderCallSettings settings;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    ProviderClient(PaymentProvider provider, ProviderCallSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    Reply ask(ProviderCall call) {
        try {
            PaymentOutcome outcome = callers.invokeAny(
                    List.of(() -> outcome(call)), settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(call, outcome);
        } catch (TimeoutException silence) {
            LOG.warn("no answer to {} of {} within {}", call.kind(), call.paymentId(), settings.timeout());
            return new Reply(call, outcomeOfSilence(call));
        } catch (ExecutionException failure) {
            LOG.warn("no answer to {} of {}", call.kind(), call.paymentId(), failure.getCause());
            return new Reply(call, outcomeOfSilence(call));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply(call, null);
        }
    }

    private PaymentOutcome outcome(ProviderCall call) throws InterruptedException {
        PaymentId id = call.paymentId();
        return switch (call.kind()) {
            case VOID -> {
                provider.giveBack(call.idempotencyKey(), call.reference());
                yield new RecordVoid(id);
            }
            case AUTHORIZE ->
                switch (provider.authorize(call.idempotencyKey(), call.amount(), call.token())) {
                    case Approved approved -> new RecordAuthorization(id, approved.reference());
                    case Review review -> new RecordReview(id, review.reference());
                    case Declined declined -> new RecordDecline(id, declined.code());
                };
        };
    }

    private @Nullable PaymentOutcome outcomeOfSilence(ProviderCall call) {
        boolean last = call.kind() == Kind.AUTHORIZE && call.silences() + 1 >= settings.attempts();
        return last ? new RecordDecline(call.paymentId(), DeclineCode.PROVIDER_TIMEOUT) : null;
    }
}
