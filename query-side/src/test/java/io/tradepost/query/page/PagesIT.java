package io.tradepost.query.page;

import static io.tradepost.query.orders.OrderExamples.confirmed;
import static io.tradepost.query.orders.OrderExamples.heart;
import static io.tradepost.query.orders.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradepost.catalog.api.CatalogEvent.ProductAdded;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Sku;
import io.tradepost.kernel.UnitPrice;
import io.tradepost.query.EventTopics;
import io.tradepost.query.RunningQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private static final Sku SKU = new Sku("PAGE-1");

    private static RunningQuery query;

    @BeforeAll
    static void start() {
        query = RunningQuery.start();
        try (EventTopics topics = new EventTopics()) {
            OrderId order = new OrderId("page-1");
            topics.send(
                    order.value(), 0, placed(order, Instant.parse("2013-03-01T12:00:00Z"), heart(5)), confirmed(order));
            topics.send(
                    SKU.value(),
                    0,
                    new ProductAdded(SKU, "Felt <b>bunting</b>", null, "Party", UnitPrice.of("4.95", "GBP"), Map.of()));
        }
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            assertThat(page("/?q=page-1").body()).contains("/orders/page-1");
            assertThat(page("/?q=bunting").body()).contains("/products/PAGE-1");
            assertThat(page("/orders/page-1").body()).contains("Order confirmed");
            assertThat(page("/stock?q=bunting").body()).contains("PAGE-1");
            assertThat(page("/?q=17850").body()).contains("/customers/17850");
        });
    }

    @AfterAll
    static void stop() {
        query.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=page-1&status=CONFIRMED",
                "/?q=nothing-like-it",
                "/orders/new",
                "/orders/new?sku=PAGE-1",
                "/orders/page-1",
                "/products/PAGE-1",
                "/stock",
                "/stock?q=bunting&low=false",
                "/customers",
                "/customers/17850"
            })
    void everyPageHasItsLandmarksItsLabelsAndNothingInline(String path) {
        page(path).isAPage(200);
    }

    @Test
    void searchShowsWhatIsFoundAndSaysWhenNothingIs() {
        assertThat(page("/?q=page-1").body()).contains("page-1", ">confirmed<", "12.75", "GBP", "country-GB");
        assertThat(page("/?q=nothing-like-it").body()).contains("No orders match.", "No products match.");
    }

    @Test
    void whatSomeoneTypesOrNamesStaysText() {
        assertThat(page("/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E").body()).doesNotContain("<script>");
        assertThat(page("/?q=bunting").body()).contains("Felt &lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void anOrderIsShownWithWhatCanBeDoneToIt() {
        assertThat(page("/orders/page-1").body())
                .contains("White hanging heart", ">confirmed<", "Nothing has left the house yet.", "Order placed")
                .contains("/api/orders/page-1/shipments", "/api/orders/page-1/cancellation", "/api/orders/page-1/hold")
                .doesNotContain("/api/orders/page-1/release", "/api/orders/page-1/returns");
    }

    @Test
    void whatTheViewsDoNotKnowIsNotFound() {
        page("/orders/no-such-order").isAPage(404);
        page("/products/no-such-sku").isAPage(404);
        page("/customers/no-such-customer").isAPage(404);
    }

    @Test
    void aPanelOfAnOrderIsFetchedAlone() {
        var panel = query.get("/orders/page-1/panels/timeline", "HX-Request", "true");
        assertThat(panel.statusCode()).isEqualTo(200);
        assertThat(panel.body()).contains("id=\"timeline\"").doesNotContain("<html");
    }

    @Test
    void aCustomerIsShownWithTheOrdersAndWithoutPersonalData() {
        assertThat(page("/customers/17850").body())
                .contains("/orders/page-1", "data-customer=\"17850\"", "/orders/new?customerId=17850");
        assertThat(page("/?q=17850").body()).contains("/customers/17850");
    }

    @Test
    void productsAreLookedUpForAnOrder() {
        assertThat(query.get("/orders/new/products?lookup=bunt").body()).contains("data-sku=\"PAGE-1\"");
        assertThat(query.get("/orders/new/products?lookup=nothing-like-it").body())
                .contains("No product that can be sold matches.");
    }

    @Test
    void badParametersAreAPageThatSaysWhich() {
        Html answer = page("/?q=" + "a".repeat(201));
        answer.isAPage(400);
        assertThat(answer.body()).contains("q must have at most 200 characters");
        page("/?cursor=nonsense").isAPage(400);
    }

    @Test
    void aPartOfAPageFailsInItsOwnPlace() {
        var answer = query.get("/?cursor=nonsense", "HX-Request", "true", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("HX-Reswap")).hasValue("innerHTML");
        assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<html");
    }

    @Test
    void nothingElseIsAPageForABrowserAndAProblemForPrograms() {
        page("/no/such/page").isAPage(404);
        assertThat(query.get("/no/such/page", "Accept", "application/json").body())
                .startsWith("{");
    }

    @Test
    void withoutElasticsearchThePageSaysSo() {
        try (RunningQuery alone = RunningQuery.on("http://127.0.0.1:1")) {
            Html answer = new Html(alone.get("/", "Accept", "text/html"));
            answer.isAPage(503);
            assertThat(answer.body()).contains("Search is not available at the moment", "Try again");
            assertThat(answer.answer().headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void sharedFilesAreCachedForEver() {
        String body = page("/").body();
        int at = body.indexOf("/ui/");
        var style = query.get(body.substring(at, body.indexOf('"', at)));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000", "immutable");
        at = body.indexOf("/webjars/htmx");
        assertThat(query.get(body.substring(at, body.indexOf('"', at))).statusCode())
                .isEqualTo(200);
    }

    private static Html page(String path) {
        return new Html(query.get(path, "Accept", "text/html"));
    }
}
