package io.tradepost.payment.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradepost.kernel.ChangeId;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.PaymentId;
import io.tradepost.payment.api.PaymentCommand.AuthorizePayment;
import io.tradepost.payment.api.PaymentCommand.CapturePayment;
import io.tradepost.payment.api.PaymentCommand.DecreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.IncreaseAuthorization;
import io.tradepost.payment.api.PaymentCommand.RefundPayment;
import io.tradepost.payment.api.PaymentCommand.VoidPayment;
import io.tradepost.payment.api.PaymentEvent.AuthorizationDecreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationExpired;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseDeclined;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreaseRequested;
import io.tradepost.payment.api.PaymentEvent.AuthorizationIncreased;
import io.tradepost.payment.api.PaymentEvent.AuthorizationRenewed;
import io.tradepost.payment.api.PaymentEvent.CaptureDeclined;
import io.tradepost.payment.api.PaymentEvent.CaptureRequested;
import io.tradepost.payment.api.PaymentEvent.Ledger;
import io.tradepost.payment.api.PaymentEvent.PaymentAuthorized;
import io.tradepost.payment.api.PaymentEvent.PaymentCaptured;
import io.tradepost.payment.api.PaymentEvent.PaymentDeclined;
import io.tradepost.payment.api.PaymentEvent.PaymentHeldForReview;
import io.tradepost.payment.api.PaymentEvent.PaymentRefunded;
import io.tradepost.payment.api.PaymentEvent.PaymentRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoidRequested;
import io.tradepost.payment.api.PaymentEvent.PaymentVoided;
import io.tradepost.payment.api.PaymentEvent.RefundDeclined;
import io.tradepost.payment.api.PaymentEvent.RefundRequested;
import io.tradepost.testing.MessageContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PaymentContractTest {

    private static final OrderId ORDER = new OrderId("o-1");
    private static final PaymentId PAYMENT = PaymentId.of(ORDER);
    private static final Money AMOUNT = Money.of("12.50", "GBP");

    private static final ChangeId SHIPMENT = ChangeId.parse("o-1:s1");
    private static final ChangeId RETURN = ChangeId.parse("o-1:r1");
    private static final ChangeId AMENDMENT = ChangeId.parse("o-1:a1");
    private static final Ledger LEDGER = new Ledger(AMOUNT, Money.of("10.00", "GBP"), Money.of("2.50", "GBP"));

    @Test
    void eventsKeepTheirJson() {
        MessageContract.verify(
                PaymentEvent.class,
                new PaymentRequested(PAYMENT, ORDER, AMOUNT, "tok_approve"),
                new PaymentAuthorized(PAYMENT, ORDER, AMOUNT, "sandbox-pay-o-1"),
                new PaymentDeclined(PAYMENT, ORDER, "insufficient_funds"),
                new PaymentHeldForReview(PAYMENT, ORDER, "sandbox-pay-o-1"),
                new PaymentVoidRequested(PAYMENT, ORDER, "order cancelled", Money.of("10.00", "GBP")),
                new PaymentVoided(PAYMENT, ORDER, "sandbox-pay-o-1", LEDGER),
                new PaymentVoided(PAYMENT, ORDER, null, null),
                new AuthorizationIncreaseRequested(PAYMENT, ORDER, AMENDMENT, AMOUNT),
                new AuthorizationIncreased(PAYMENT, ORDER, AMENDMENT, AMOUNT, "sandbox-pay-o-1", LEDGER),
                new AuthorizationIncreaseDeclined(PAYMENT, ORDER, AMENDMENT, "insufficient_funds"),
                new AuthorizationDecreased(PAYMENT, ORDER, AMENDMENT, AMOUNT, LEDGER),
                new AuthorizationExpired(PAYMENT, ORDER, SHIPMENT, AMOUNT),
                new AuthorizationRenewed(PAYMENT, ORDER, SHIPMENT, "sandbox-pay-o-1-renew-5"),
                new CaptureRequested(PAYMENT, ORDER, SHIPMENT, AMOUNT, true),
                new PaymentCaptured(PAYMENT, ORDER, SHIPMENT, AMOUNT, LEDGER),
                new CaptureDeclined(PAYMENT, ORDER, SHIPMENT, AMOUNT, "exceeds_authorized"),
                new RefundRequested(PAYMENT, ORDER, RETURN, AMOUNT),
                new PaymentRefunded(PAYMENT, ORDER, RETURN, AMOUNT, LEDGER),
                new RefundDeclined(PAYMENT, ORDER, RETURN, AMOUNT, "exceeds_captured"));
    }

    @Test
    void commandsKeepTheirJson() {
        MessageContract.verify(
                PaymentCommand.class,
                new AuthorizePayment(PAYMENT, ORDER, AMOUNT, "tok_approve"),
                new VoidPayment(PAYMENT, ORDER, "order cancelled"),
                new IncreaseAuthorization(PAYMENT, ORDER, AMENDMENT, AMOUNT),
                new DecreaseAuthorization(PAYMENT, ORDER, AMENDMENT),
                new CapturePayment(PAYMENT, ORDER, SHIPMENT, AMOUNT, true),
                new RefundPayment(PAYMENT, ORDER, RETURN, AMOUNT));
    }

    @Test
    void aVoidFromBeforeThereWasALedgerStillReads() throws IOException {
        assertThat(before("PaymentVoidRequested", PaymentVoidRequested.class))
                .isEqualTo(new PaymentVoidRequested(PAYMENT, ORDER, "order cancelled", null));
        assertThat(before("PaymentVoided", PaymentVoided.class))
                .isEqualTo(new PaymentVoided(PAYMENT, ORDER, "sandbox-pay-o-1", null));
    }

    private static <T extends PaymentEvent> T before(String name, Class<T> type) throws IOException {
        Path golden = Path.of("src", "test", "resources", "contract", name + ".r0.json");
        return JsonMapper.shared().readValue(Files.readString(golden), type);
    }
}
