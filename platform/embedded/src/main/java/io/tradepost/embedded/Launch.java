package io.tradepost.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How child processes are started: output to the server's log, in a session of their own. */
final class Launch {

    // Ctrl-C at a terminal reaches every process of the session. The servers must outlive the services that use them,
    // so they hear of the end from this JVM alone.
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final List<String> OTHERS_SETTINGS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

    private Launch() {}

    static Process process(ServerHome home, List<String> command) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(home.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log().toFile()));
        OTHERS_SETTINGS.forEach(builder.environment()::remove);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
