package io.tradepost.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes, dead letters and views in a browser. */
@ExtendWith(Chromium.class)
class OperationsPagesIT {

    private final Shop shop = new Shop(RunningSystem.system().url());

    @Test
    void aProcessThatWaitsIsShownWithItsStep(Page page) {
        String order = shop.placed(
                java.util.List.of(java.util.Map.of("sku", shop.product(3, "2.00"), "quantity", 1)), "tok_review");
        shop.awaitOrder(order, "ON_HOLD");
        page.navigate("/processes?orderId=" + order);

        assertThat(page.locator("main").getByText(order).first()).isVisible();
        assertThat(page.locator("main")).containsText("Order fulfilment");
    }

    @Test
    void everyServiceTellsItsDeadLetters(Page page) {
        page.navigate("/dead-letters");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dead letters")))
                .isVisible();
        assertThat(page.locator("main").getByText(Pattern.compile("unavailable|away", Pattern.CASE_INSENSITIVE)))
                .hasCount(0);
    }

    @Test
    void aViewIsBuiltAnewWhileItServes(Page page) {
        page.navigate("/views");
        Locator payments = page.locator("#view-payments");
        assertThat(payments).containsText("payments-v1-g1");

        payments.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Rebuild")))
                .click();
        page.locator("dialog[open] button").last().click();

        assertThat(payments)
                .containsText(
                        "payments-v1-g2",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(60_000));
    }
}
