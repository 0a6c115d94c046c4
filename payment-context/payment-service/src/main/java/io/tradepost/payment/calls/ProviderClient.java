package io.tradepost.payment.calls;

import io.tradepost.payment.DeclineCode;
import io.tradepost.payment.PaymentOutcome.RecordDecline;
import io.tradepost.payment.PaymentOutcome.RecordIncreaseDecline;
import io.tradepost.payment.calls.ProviderCall.Kind;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the provider once, within the time limit. */
@Component
class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);

    private final Dialogue dialogue;
    private final ProviderCallSettings settings;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    ProviderClient(Dialogue dialogue, ProviderCallSettings settings) {
        this.dialogue = dialogue;
        this.settings = settings;
    }

    Reply ask(ProviderCall call) {
        try {
            return callers.invokeAny(
                    List.of(() -> dialogue.ask(call)), settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silence) {
            LOG.warn("no answer to {} of {} within {}", call.kind(), call.paymentId(), settings.timeout());
            return silence(call);
        } catch (ExecutionException failure) {
            LOG.warn("no answer to {} of {}", call.kind(), call.paymentId(), failure.getCause());
            return silence(call);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Silence(call);
        }
    }

    private Reply silence(ProviderCall call) {
        if (!call.kind().canBeGivenUp() || call.silences() + 1 < settings.attempts()) {
            return new Reply.Silence(call);
        }
        return new Reply.Answered(
                call,
                call.kind() == Kind.INCREASE
                        ? new RecordIncreaseDecline(call.paymentId(), call.changeId(), DeclineCode.PROVIDER_TIMEOUT)
                        : new RecordDecline(call.paymentId(), DeclineCode.PROVIDER_TIMEOUT));
    }
}
