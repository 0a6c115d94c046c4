package io.tradepost.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void aFileIsNamedWithTheVersionOfAll() throws IOException {
        assertThat(Assets.onClassPath().of("app.js"))
                .matches("/ui/[0-9a-f]{12}/app.js")
                .isEqualTo(Assets.onClassPath().of("app.js"));
    }

    @Test
    void aLibraryIsNamedWithItsOwnVersion() throws IOException {
        assertThat(Assets.onClassPath().webjar("htmx.org", "dist/htmx.min.js"))
                .matches("/webjars/htmx.org/[0-9.]+/dist/htmx.min.js");
    }

    @Test
    void aLibraryThatIsNotThereIsRefused() throws IOException {
        Assets assets = Assets.onClassPath();
        assertThatThrownBy(() -> assets.webjar("jquery", "jquery.js")).isInstanceOf(IllegalArgumentException.class);
    }
}
