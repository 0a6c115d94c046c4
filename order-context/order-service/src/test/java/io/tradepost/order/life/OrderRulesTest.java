package io.tradepost.order.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.OrderCommand;
import io.tradepost.order.api.OrderEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state times every command has a rule: {@code order-rules.md} in the test resources. */
class OrderRulesTest {

    private static final String SILENT = "-";

    @TestFactory
    Stream<DynamicTest> everyStateHasARuleForEveryCommand() throws IOException {
        List<List<String>> table = table();
        List<String> states = table.getFirst().subList(1, table.getFirst().size());
        return table.stream()
                .skip(1)
                .flatMap(row -> states.stream()
                        .map(state -> dynamicTest(
                                row.getFirst() + " when " + state,
                                () -> assertThat(outcome(state, row.getFirst()))
                                        .isEqualTo(row.get(states.indexOf(state) + 1)))));
    }

    @Test
    void theTableHasEveryStateAndEveryCommand() throws IOException {
        List<List<String>> table = table();
        assertThat(table.getFirst().stream().skip(1)).containsExactlyInAnyOrderElementsOf(OrderStages.ALL.keySet());
        assertThat(table.stream().skip(1).map(List::getFirst))
                .containsExactlyInAnyOrderElementsOf(OrderWishes.ALL.keySet());
        assertThat(OrderWishes.ALL.values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(commands());
    }

    private static List<Class<?>> commands() {
        return Stream.of(OrderDecision.class, OrderCommand.class)
                .flatMap(vocabulary -> Arrays.stream(vocabulary.getPermittedSubclasses()))
                .<Class<?>>map(command -> command)
                .toList();
    }

    private static String outcome(String state, String wish) {
        LivingOrder order = new LivingOrder(Objects.requireNonNull(OrderStages.ALL.get(state)));
        try {
            List<OrderEvent> events = order.ask(Objects.requireNonNull(OrderWishes.ALL.get(wish)));
            return events.isEmpty()
                    ? SILENT
                    : events.stream()
                            .map(event -> event.getClass().getSimpleName())
                            .collect(Collectors.joining(", "));
        } catch (Refusal refusal) {
            return refusal.reason().name();
        }
    }

    private static List<List<String>> table() throws IOException {
        try (InputStream rules = OrderRulesTest.class.getResourceAsStream("order-rules.md")) {
            String text = new String(Objects.requireNonNull(rules).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }
}
