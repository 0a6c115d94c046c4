package io.tradepost.starter.inbox;

import io.tradepost.embedded.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An inbox in a JVM of its own, which can be killed or frozen. */
final class InboxProcess {

    private InboxProcess() {}

    static Process start(ReadTopic topic) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        InboxProcess.class.getName(),
                        topic.name(),
                        topic.server().url(),
                        topic.server().user(),
                        topic.server().password(),
                        topic.topic().kafka()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] args) {
        new ReadTopic(args[0], new Database(args[1], args[2], args[3]), args[4]).start(records -> {});
    }
}
