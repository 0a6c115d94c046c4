package io.tradepost.order.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

class OwnerTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer http;
    private Owner owner;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/down", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        http.createContext("/silent", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        http.start();
        owner = new Owner("catalog", "http://127.0.0.1:" + http.getAddress().getPort(), RestClient.builder());
    }

    @AfterEach
    void stop() {
        end.countDown();
        http.stop(0);
    }

    @Test
    void isNotAskedAgainAndAgainInVain() {
        for (int i = 0; i < 20; i++) {
            assertThat(owner.ask("/down", Map.of(), Map.class)).isEmpty();
        }
        assertThat(asked).hasValue(5);
    }

    @Test
    void isWaitedForTwoSecondsAtMost() {
        Instant start = Instant.now();
        assertThat(owner.ask("/silent", Map.of(), Map.class)).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(4));
    }

    @Test
    void thatNobodyNamedIsNotAsked() {
        assertThat(new Owner("catalog", null, RestClient.builder()).ask("/", Map.of(), Map.class))
                .isEmpty();
    }
}
