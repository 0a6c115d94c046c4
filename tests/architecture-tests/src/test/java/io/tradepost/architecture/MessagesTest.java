package io.tradepost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tradepost.kernel.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path ROOT = Path.of(System.getProperty("tradepost.root"));

    static Stream<String> messages() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.tradepost").stream()
                        .filter(type -> type.isAssignableTo(Message.class) && type.isRecord())
                        .map(JavaClass::getName);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsInTheGlossary(String message) throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/glossary.md"))).contains("`" + simple(message) + "`");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageHasAGoldenFile(String message) {
        String context = message.split("\\.")[2];
        Path room = context.equals("sagas") ? ROOT : ROOT.resolve(context + "-context");
        assertThat(room.resolve(context + "-api"))
                .satisfies(api -> assertThat(api.resolve("src/test/resources/contract/" + simple(message) + ".json"))
                        .isRegularFile());
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('$') + 1);
    }
}
