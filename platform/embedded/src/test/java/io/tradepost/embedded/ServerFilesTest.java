package io.tradepost.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFilesTest {

    @ParameterizedTest
    @CsvSource({
        "file:/opt/my%20shop/platform/embedded/target/classes/, /opt/my shop/platform/embedded/target/classes",
        "file:/opt/shop/lib/tradepost-embedded.jar, /opt/shop/lib/tradepost-embedded.jar",
        "jar:file:/opt/shop/launcher.jar!/BOOT-INF/lib/tradepost-embedded.jar!/, /opt/shop/launcher.jar",
        "jar:nested:/opt/shop/launcher.jar/!BOOT-INF/lib/tradepost-embedded.jar!/, /opt/shop/launcher.jar"
    })
    void theSearchStartsAtTheFileThatThisCodeIsIn(String location, Path file) {
        assertThat(ServerFiles.fileOf(location)).isEqualTo(file);
    }
}
