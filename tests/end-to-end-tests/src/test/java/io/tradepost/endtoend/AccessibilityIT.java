package io.tradepost.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccessibilityIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static StaffDay day;

    @BeforeAll
    static void aDayInTheShop() {
        day = StaffDay.lived();
    }

    static Stream<String> pages() {
        return day.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsAccessibleAndFitsANarrowScreen(String path) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(Chromium.NARROW, Chromium.WIDE)) {
                Page page = CHROMIUM.page(width, scheme);
                assertThat(page.navigate(path).status()).isEqualTo(200);
                page.waitForLoadState(LoadState.LOAD);

                assertThat(serious(page))
                        .as("%s, %d px, %s", path, width, scheme)
                        .isEmpty();
                assertThat((Integer) page.evaluate("document.scrollingElement.scrollWidth"))
                        .as("%s is not wider than %d px", path, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(AccessibilityIT::where)
                        .toList();
    }

    private static String where(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
