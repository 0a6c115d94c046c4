package io.tradepost.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tradepost.embedded.EmbeddedServers.Wanted;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedServersIT {

    @BeforeAll
    static void quickStarts() {
        System.setProperty("tradepost.servers.c1", "true");
    }

    @Test
    void allServersRunSideBySideAndNoneIsLeftAfterwards() {
        Path home = Homes.fresh("all");
        try (EmbeddedServers servers = EmbeddedServers.start(home, Wanted.all())) {
            assertThat(Processes.on(home))
                    .containsKeys(
                            servers.postgres().orElseThrow().pid(),
                            servers.kafka().orElseThrow().pid(),
                            servers.elasticsearch().orElseThrow().pid());
        }
        await().atMost(5, SECONDS)
                .untilAsserted(() -> assertThat(Processes.on(home)).isEmpty());
    }

    @Test
    void everyProcessShowsItsHome() {
        Path home = Homes.fresh("shown");
        try (EmbeddedServers servers = EmbeddedServers.start(home, Wanted.all())) {
            assertThat(servers.postgres()).isPresent();
            await().atMost(5, SECONDS)
                    .untilAsserted(() -> assertThat(Processes.below(ProcessHandle.current()))
                            .hasSizeGreaterThan(4)
                            .allSatisfy((pid, shown) -> assertThat(shown).contains(home.toString())));
        }
    }

    @Test
    void anExternalServerIsNotStarted() {
        Wanted none = Wanted.all().withoutPostgres().withoutKafka().withoutElasticsearch();
        try (EmbeddedServers servers = EmbeddedServers.start(Homes.fresh("none"), none)) {
            assertThat(servers.postgres()).isEmpty();
            assertThat(servers.kafka()).isEmpty();
            assertThat(servers.elasticsearch()).isEmpty();
        }
    }

    @Test
    void aSecondStartOnTheSameHomeIsRefused() {
        Path home = Homes.fresh("refused");
        Wanted onlyPostgres = Wanted.all().withoutKafka().withoutElasticsearch();
        try (EmbeddedServers first = EmbeddedServers.start(home, onlyPostgres)) {
            assertThatThrownBy(() -> EmbeddedServers.start(home, onlyPostgres))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Tradepost on %s is already in use by process %d: stop it first, or choose another home"
                            .formatted(home, ProcessHandle.current().pid()));
            assertThat(first.postgres().orElseThrow().database("orders")).isNotNull();
        }
    }

    @Test
    void oneServerThatCannotStartLeavesNoneBehind() throws IOException {
        Path home = Homes.fresh("broken");
        Files.createDirectories(home.resolve("kafka"));
        Files.writeString(home.resolve("kafka").resolve("data"), "not a directory");
        assertThatThrownBy(() -> EmbeddedServers.start(home, Wanted.all().withoutElasticsearch()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Kafka did not start");
        await().atMost(5, SECONDS)
                .untilAsserted(() -> assertThat(Processes.on(home)).isEmpty());
    }

    @Test
    void allServersEndWithAJvmThatIsKilledAndTheNextOneResumes() throws Exception {
        Path home = Homes.fresh("orphaned");
        Process jvm = hold(home, "held");
        jvm.destroyForcibly().waitFor();
        // at once, while the servers of the first are still on their way out
        Files.delete(home.resolve("held"));
        hold(home, "held").destroyForcibly().waitFor();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(Processes.on(home)).isEmpty());
    }

    @Test
    void allServersEndWithAJvmThatIsKilledWhileTheyStart() throws Exception {
        Path home = Homes.fresh("cut-short");
        hold(home, "postgres/pid").destroyForcibly().waitFor();
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(Processes.on(home)).isEmpty());
        Files.delete(home.resolve("postgres").resolve("pid"));
        hold(home, "held").destroyForcibly().waitFor();
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(Processes.on(home)).isEmpty());
    }

    private static Process hold(Path home, String fileToAwait) throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtradepost.servers.c1=true",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldServers.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(new File(home.toFile(), "held.log")))
                .start();
        await().atMost(60, SECONDS).until(() -> Files.exists(home.resolve(fileToAwait)) || !jvm.isAlive());
        assertThat(jvm.isAlive()).as(() -> read(home.resolve("held.log"))).isTrue();
        return jvm;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
