package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The command line of a server that is a Java program; it creates the ready file when it answers. */
final class JavaServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final ServerHome home;
    private final Path temporary;
    private final Path readyFile;
    private final List<String> command = new ArrayList<>();

    JavaServer(ServerHome home, String heap) {
        this.home = home;
        this.temporary = home.directory().resolve("tmp");
        this.readyFile = home.directory().resolve("ready");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        if (Boolean.getBoolean("tradepost.servers.c1")) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of("-Dlog4j2.disable.jmx=true", "-Dlog4j.shutdownHookEnabled=false"));
        command.add("--enable-native-access=ALL-UNNAMED");
        keepWhatWasLearned();
    }

    /**
     * In training ({@code tradepost.servers.train}, a directory) an orderly stop writes down classes and which methods
     * were hot (JEP 514, 515); a start with what was learned so ({@code tradepost.servers.trained}) is shorter and compiles
     * these first. With neither, the first orderly stop writes the parsed classes down, which halves
     * the work of every later start.
     */
    private void keepWhatWasLearned() {
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        String name = home.kind().folder();
        String train = System.getProperty("tradepost.servers.train");
        String trained = System.getProperty("tradepost.servers.trained");
        if (train != null) {
            command.add("-XX:AOTCacheOutput=" + Path.of(train, name + ".aot"));
        } else if (trained != null) {
            command.addAll(List.of("-XX:AOTCache=" + Path.of(trained, name + ".aot"), "-Xlog:aot*=error"));
        } else {
            command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-Xlog:cds=error"));
            command.add("-XX:SharedArchiveFile=" + ServerFiles.cache(home).resolve(name + ".jsa"));
        }
    }

    JavaServer option(String option) {
        command.add(option);
        return this;
    }

    ServerProcess start(String mainClass, List<String> arguments) {
        try {
            Files.createDirectories(temporary);
            Files.deleteIfExists(readyFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command.addAll(List.of("-cp", ServerFiles.of(home.kind()).resolve("lib") + "/*", mainClass));
        command.addAll(arguments);
        command.add(readyFile.toString());
        return ServerProcess.start(home, command).awaitReady(() -> Files.exists(readyFile), START_LIMIT);
    }
}
