package io.tradepost.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stock, customers, imports and reports in a browser. */
@ExtendWith(Chromium.class)
class ShopFloorPagesIT {

    private static Shop shop;

    @BeforeAll
    static void aShop() {
        shop = new Shop(RunningSystem.system().url());
    }

    @Test
    void stockIsReceivedAndCounted(Page page) {
        String sku = shop.product(0, "3.00");
        String received = shop.post("/api/stock/" + sku + "/receipts", Map.of("quantity", 5))
                .header("Tradepost-Token");
        page.navigate("/stock?q=" + sku + "&after=" + received);
        var units =
                page.locator("#levels tbody tr").first().locator("td.number").first();
        assertThat(units).hasText("5");

        page.getByLabel(Pattern.compile("Change the stock of .*" + sku)).click();
        dialogButton(page, "Receive…");
        page.locator("#receive-quantity").fill("7");
        dialogButton(page, "Receive");
        assertThat(units).hasText("12");

        page.getByLabel(Pattern.compile("Change the stock of .*" + sku)).click();
        dialogButton(page, "Count…");
        page.locator("#count-units").fill("11");
        dialogButton(page, "Record the count");
        assertThat(units).hasText("11");
    }

    @Test
    void aCustomerIsFoundByNameBlockedAndUnblocked(Page page) {
        Shop.Answer customer =
                shop.post("/api/customers", Map.of("name", "Katherine Johnson", "email", "kj@example.com"));
        page.navigate("/customers/" + customer.text("customerId") + "?after=" + customer.header("Tradepost-Token"));
        assertThat(page.getByText("Katherine Johnson")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Block…"))
                .click();
        page.locator("dialog[open]").getByLabel("Why").fill("does not pay");
        dialogButton(page, "Block");
        assertThat(page.getByText("Blocked: does not pay")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unblock"))
                .click();
        assertThat(page.getByText("Blocked: does not pay")).isHidden();
    }

    @Test
    void aFileIsImportedWhileOneWatches(Page page) {
        page.navigate("/imports");
        page.locator("#file").setInputFiles(Path.of("..", "..", "docs", "samples", "online-retail-sample.csv"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import"))
                .click();

        assertThat(page).hasURL(Pattern.compile(".*/imports/.+"));
        assertThat(page.locator("main").getByText("done").first()).isVisible();
    }

    @Test
    void aReportIsAChartATableAndAFile(Page page) {
        page.navigate("/reports/sales?interval=month&by=country");

        assertThat(page.locator("figure canvas").first()).isVisible();
        assertThat(page.locator("main table").first()).isVisible();
        var file = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("CSV")))
                        .first()
                        .click());
        org.assertj.core.api.Assertions.assertThat(file.path()).content().startsWith("period,");
    }

    private static void dialogButton(Page page, String name) {
        page.locator("dialog[open]")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }
}
