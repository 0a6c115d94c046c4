package io.tradepost.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures of the main pages at both widths, with the sample file imported: {@code ./screenshots.sh} makes them. */
@EnabledIfSystemProperty(
        named = "tradepost.screenshots",
        matches = ".+",
        disabledReason = "./screenshots.sh asks for them")
class ScreenshotsIT {

    /** Panels that are fetched later are there, and charts are drawn. */
    private static final String COMPLETE = "() => !document.querySelector('[data-lazy], [aria-busy=true]')"
            + " && [...document.querySelectorAll('figure[data-chart] canvas')].every(canvas => canvas.style.height)";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void theMainPagesArePictured() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("tradepost.screenshots")));
        StaffDay day = StaffDay.lived();
        Shop shop = new Shop(RunningSystem.system().url());
        byte[] sample = Files.readAllBytes(Path.of("..", "..", "docs", "samples", "online-retail-sample.csv"));
        String sent = shop.upload("/api/imports", sample).text("id");
        Awaitility.await("import")
                .atMost(Duration.ofMinutes(3))
                .until(() -> "DONE".equals(shop.get("/api/imports/" + sent).text("status")));
        Awaitility.await("views")
                .atMost(Duration.ofMinutes(1))
                .until(() -> shop.get("/api/views")
                        .body()
                        .get("views")
                        .valueStream()
                        .allMatch(view -> view.path("lag").asLong(1) == 0));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("search", "/?q=oak+spoon");
        pages.put("order", "/orders/" + day.orderId());
        pages.put("new-order", "/orders/new");
        pages.put("stock", "/stock");
        pages.put("customer", "/customers/" + day.customerId());
        pages.put("report", "/reports/sales?interval=week&by=country&from=2012-01-01&to=2012-04-01");
        pages.put("import", "/imports/" + sent);
        pages.put("processes", "/processes");
        pages.put("views", "/views");
        for (Map.Entry<String, String> picture : pages.entrySet()) {
            for (int width : List.of(Chromium.NARROW, Chromium.WIDE)) {
                Page page = CHROMIUM.page(width, ColorScheme.LIGHT);
                page.navigate(picture.getValue());
                page.waitForFunction(COMPLETE);
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(folder.resolve(picture.getKey() + "-" + width + ".png")));
            }
        }
    }
}
