package io.tradepost.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What staff do with orders, in a browser: find them, hold and release, ship, deliver, take goods back, cancel, place. */
@ExtendWith(Chromium.class)
class OrderPagesIT {

    private static final String PANEL = "**/panels/order*";

    private static Shop shop;
    private static String sku;

    @BeforeAll
    static void aShop() {
        shop = new Shop(RunningSystem.system().url());
        sku = shop.product(50, "12.50");
        shop.awaitFoundProduct(sku);
    }

    @Test
    void anOrderIsFoundAndOpenedWithoutAMouse(Page page) {
        String order = shop.confirmed(sku, 1, "tok_approve");
        shop.awaitFound(order);
        page.navigate("/");
        page.locator("#main").focus(); // away from the box, where the caret is at first

        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type(order);
        assertThat(page).hasURL(Pattern.compile(".*q=" + order + ".*"));
        assertThat(page.locator("#results .orders [data-result]").first()).hasText(order);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/orders/" + order + ".*"));
        assertThat(heading(page, order)).isVisible();
    }

    @Test
    void anOrderIsHeldReleasedShippedDeliveredAndTakenBack(Page page) {
        String order = shop.confirmed(sku, 3, "tok_approve");
        page.navigate("/orders/" + order);

        open(page, "Hold");
        dialog(page).getByLabel("Why").fill("asked for by phone");
        button(page, "Hold the order").click();
        assertThat(status(page)).hasAttribute("data-status", "ON_HOLD");
        assertThat(page.getByText("asked for by phone").first()).isVisible();
        button(page, "Release").click();
        assertThat(status(page)).hasAttribute("data-status", "CONFIRMED");

        open(page, "Ship");
        dialog(page).getByLabel("Carrier").fill("Royal Mail");
        dialog(page).getByLabel("Tracking number").fill("RM-77");
        button(page, "Ship").click();
        assertThat(status(page)).hasAttribute("data-status", "SHIPPED");
        assertThat(page.getByText("RM-77").first()).isVisible();
        assertThat(page.locator("#money")).containsText("Captured");
        button(page, "Delivered").click();
        assertThat(status(page)).hasAttribute("data-status", "DELIVERED");

        open(page, "Return");
        dialog(page).locator("input[type=number]").first().fill("2");
        button(page, "Request the return").click();
        open(page, "Receive");
        button(page, "Receive").click();
        assertThat(page.getByText("refunded", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.locator("#money")).containsText("25.00");
    }

    @Test
    void whatTheServiceRefusesIsShownAtTheField(Page page) {
        String order = shop.confirmed(sku, 1, "tok_approve");
        page.navigate("/orders/" + order);

        open(page, "Cancel");
        dialog(page).getByLabel("Why").fill("   ");
        button(page, "Cancel the order").click();
        assertThat(dialog(page).locator("[aria-invalid=true]")).isVisible();

        dialog(page).getByLabel("Why").fill("the buyer changed his mind");
        button(page, "Cancel the order").click();
        assertThat(status(page)).hasAttribute("data-status", "CANCELLED");
    }

    @Test
    void goodsAreChangedAndUnitsCancelled(Page page) {
        String order = shop.confirmed(sku, 3, "tok_approve");
        page.navigate("/orders/" + order);

        open(page, "Change goods");
        dialog(page).getByLabel("Units wanted of line 1").fill("5");
        button(page, "Ask for the change").click();
        assertThat(page.locator("#order .facts")).containsText("62.50");

        open(page, "Cancel units");
        dialog(page).locator("input[type=number]").first().fill("4");
        dialog(page).getByLabel("Why").fill("one is enough");
        button(page, "Cancel the units").click();
        assertThat(page.locator("#order .lines")).containsText("4 cancelled");
        assertThat(page.locator("#order .facts")).containsText("12.50");
    }

    @Test
    void aPageThatIsOpenFollowsWhatOthersDo(Page page) {
        String order = shop.confirmed(sku, 1, "tok_approve");
        page.navigate("/orders/" + order);
        assertThat(status(page)).hasAttribute("data-status", "CONFIRMED");

        shop.post("/api/orders/" + order + "/shipments", Map.of());

        assertThat(status(page)).hasAttribute("data-status", "SHIPPED");
        assertThat(page.locator("#timeline")).containsText("OrderFulfilment");
    }

    @Test
    void aDialogIsNotReplacedByAnAnswerThatWasOnItsWayWhenItWasOpened(Page page) {
        String order = shop.confirmed(sku, 1, "tok_approve");
        List<Route> held = heldPanels(page, order);

        open(page, "Cancel");
        dialog(page).getByLabel("Why").fill("half filled in");
        page.waitForResponse(PANEL, () -> held.removeFirst().resume());
        assertThat(dialog(page).getByLabel("Why")).hasValue("half filled in");
        assertThat(status(page)).hasAttribute("data-status", "CONFIRMED");

        page.unroute(PANEL);
        page.keyboard().press("Escape");
        assertThat(status(page)).hasAttribute("data-status", "ON_HOLD");
    }

    @Test
    void aButtonIsNotReplacedWhileItIsPressed(Page page) {
        String order = shop.confirmed(sku, 1, "tok_approve");
        List<Route> held = heldPanels(page, order);

        opener(page, "Cancel").hover();
        page.mouse().down();
        page.waitForResponse(PANEL, () -> held.removeFirst().resume());
        page.mouse().up();

        assertThat(dialog(page)).isVisible();
    }

    @Test
    void anOrderIsPlacedFromTheShopFloor(Page page) {
        page.navigate("/orders/new");
        page.getByLabel("Add a product").fill(sku);
        page.locator("#found [data-add]").first().click();
        page.locator("#lines input[type=number]").fill("2");
        assertThat(page.locator("#total")).containsText("25.00");
        page.getByLabel("Guest").check();
        page.getByLabel("Country").fill("FR");
        page.getByLabel("Payment token").fill("tok_approve");
        page.locator("#place").click();

        assertThat(page).hasURL(Pattern.compile(".*/orders/(?!new).+"));
        assertThat(status(page)).hasAttribute("data-status", "CONFIRMED");
    }

    @Test
    void ordersAreNarrowedDownAndTheViewCanBeShared(Page page) {
        String order = shop.placed(List.of(Map.of("sku", sku, "quantity", 1)), "tok_decline");
        shop.awaitOrder(order, "REJECTED");
        shop.awaitFound(order);
        page.navigate("/?q=" + sku);
        page.locator("#status-REJECTED").check();

        assertThat(page).hasURL(Pattern.compile(".*status=REJECTED.*"));
        assertThat(page.locator("#results .orders [data-result]").first()).isVisible();
    }

    /** The page of an order that somebody else puts on hold; the answers that would show it are on their way. */
    private static List<Route> heldPanels(Page page, String order) {
        page.navigate("/orders/" + order);
        assertThat(status(page)).hasAttribute("data-status", "CONFIRMED");
        List<Route> held = new ArrayList<>();
        page.route(PANEL, held::add);
        shop.post("/api/orders/" + order + "/hold", Map.of("reason", "asked for by phone"));
        page.waitForCondition(() -> !held.isEmpty());
        return held;
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator status(Page page) {
        return page.locator("#status");
    }

    private static Locator dialog(Page page) {
        return page.locator("dialog[open]");
    }

    private static void open(Page page, String action) {
        opener(page, action).click();
        assertThat(dialog(page)).isVisible();
    }

    private static Locator opener(Page page, String action) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(action + "…"))
                .first();
    }

    /** In the open dialog, if there is one. */
    private static Locator button(Page page, String name) {
        Locator dialog = dialog(page);
        Locator.GetByRoleOptions exact =
                new Locator.GetByRoleOptions().setName(name).setExact(true);
        return dialog.count() > 0
                ? dialog.getByRole(AriaRole.BUTTON, exact)
                : page.locator("main").getByRole(AriaRole.BUTTON, exact).first();
    }
}
