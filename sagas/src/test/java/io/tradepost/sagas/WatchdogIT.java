package io.tradepost.sagas;

import static io.tradepost.sagas.Examples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.tradepost.kernel.OrderId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

class WatchdogIT {

    private static final Duration MANY_LOOKS = Duration.ofSeconds(2);

    @Test
    void whatStandsTooLongIsCountedAndWarnedOfOnce() {
        OrderId order = new OrderId("it-watched");
        ListAppender<ILoggingEvent> warnings = new ListAppender<>();
        warnings.start();
        try (var service = Sagas.start(
                        "--tradepost.watchdog.every=200ms", "--tradepost.fulfilment.expected-at.reserving-stock=1s");
                var contexts = Contexts.silent()) {
            Logger log = (Logger) LoggerFactory.getLogger("io.tradepost.sagas.operations.Watchdog");
            log.addAppender(warnings);

            contexts.say(placed(order));

            await().until(() -> !of(order, warnings).isEmpty());
            assertThat(of(order, warnings).getFirst())
                    .startsWith("WARN OrderFulfilment of it-watched stands at RESERVING_STOCK since ");
            assertThat(overdue(service)).isGreaterThanOrEqualTo(1);
            await().during(MANY_LOOKS)
                    .atMost(MANY_LOOKS.multipliedBy(3))
                    .until(() -> of(order, warnings).size() == 1);
            log.detachAppender(warnings);
        }
    }

    private static List<String> of(OrderId order, ListAppender<ILoggingEvent> warnings) {
        return List.copyOf(warnings.list).stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .filter(warning -> warning.contains(order.value()))
                .toList();
    }

    private static double overdue(ConfigurableApplicationContext service) {
        return service.getBean(MeterRegistry.class)
                .get("tradepost.sagas.overdue")
                .tag("process", "OrderFulfilment")
                .gauge()
                .value();
    }
}
