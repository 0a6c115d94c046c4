package io.tradepost.payment.calls;

import io.tradepost.payment.PaymentOutcome;
import io.tradepost.payment.calls.Reply.Answered;
import io.tradepost.payment.calls.Reply.Silence;
import io.tradepost.starter.unit.Units;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings what the provider said into the payments, many in one transaction. */
@Component
class ReplyRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyRecorder.class);

    private final Units units;
    private final CommandGateway commands;
    private final ProviderCalls calls;
    private final ProviderCallSettings settings;
    private final Doorbell bell;

    ReplyRecorder(
            Units units, CommandGateway commands, ProviderCalls calls, ProviderCallSettings settings, Doorbell bell) {
        this.units = units;
        this.commands = commands;
        this.calls = calls;
        this.settings = settings;
        this.bell = bell;
    }

    /** All at once or, if one of them cannot be recorded, one by one. Whatever fails is asked again after its lease. */
    void record(List<Reply> replies) {
        if (replies.isEmpty()) {
            return;
        }
        try {
            units.run("provider-replies", () -> settle(replies));
        } catch (RuntimeException failure) {
            LOG.warn("{} replies cannot be recorded at once, now one by one", replies.size());
            LOG.debug("", failure);
            replies.forEach(this::recordAlone);
        }
    }

    private void recordAlone(Reply reply) {
        try {
            units.run("provider-reply", () -> settle(List.of(reply)));
        } catch (RuntimeException failure) {
            LOG.error("cannot record {}: to be asked again in {}", reply, settings.lease(), failure);
        }
    }

    private void settle(List<Reply> replies) {
        calls.standing(replies).forEach(this::settle);
    }

    private void settle(Reply reply) {
        switch (reply) {
            case Silence(ProviderCall call) -> {
                Duration wait = settings.backoffAfter(call.silences() + 1);
                calls.postpone(call, wait);
                bell.ringIn(wait);
            }
            case Answered(ProviderCall call, PaymentOutcome outcome) -> {
                if (outcome != null) {
                    tell(outcome, call.conversation());
                }
                calls.done(call);
                bell.ringAfterCommit(); // for the next call of the same payment
            }
        }
    }

    private void tell(PaymentOutcome outcome, @Nullable String conversation) {
        commands.<Object>sendAndWait(GenericCommandMessage.asCommandMessage(outcome)
                .andMetaData(Collections.singletonMap("traceId", conversation)));
    }
}
