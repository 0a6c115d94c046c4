package io.tradepost.query.views;

import static io.tradepost.query.views.Shelves.added;
import static io.tradepost.query.views.Shelves.poison;
import static io.tradepost.query.views.Shelves.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheredViewIT {

    private Shelves shelves;

    @BeforeEach
    void start() throws IOException {
        shelves = new Shelves();
    }

    @AfterEach
    void stop() throws IOException {
        shelves.close();
    }

    @Test
    void eventsOfTwoContextsComeTogetherInOneDocument() throws IOException {
        project(received(3, "heart", 5), added(7, "heart", "Love"), received(4, "heart", 2));

        assertThat(shelves.shelf("heart"))
                .isEqualTo(new Shelf("A heart", 7, 1, List.of("inventory-1-3", "catalog-0-7", "inventory-1-4")));
        assertThat(shelves.source("heart").get("positions"))
                .hasToString("{\"catalog.events-0\":7,\"inventory.events-1\":4}");
    }

    @Test
    void anEventMayChangeSeveralDocuments() throws IOException {
        project(added(1, "heart", "Love"), added(2, "ring", "Love"));

        assertThat(shelves.shelf("all Love").products()).isEqualTo(2);
        assertThat(shelves.shelf("ring").products()).isOne();
    }

    @Test
    void aRepeatChangesNothing() throws IOException {
        Projector<?, ?> writer = shelves.writer();
        writer.project(List.of(added(1, "heart", "Love"), received(3, "heart", 5)));
        writer.project(List.of(received(3, "heart", 5), received(4, "heart", 2)));
        project(added(1, "heart", "Love"), received(3, "heart", 5), received(4, "heart", 2));

        assertThat(shelves.shelf("heart").units()).isEqualTo(7);
        assertThat(shelves.shelf("all Love").products()).isOne();
    }

    @Test
    void writersAtOnceLoseNothing() throws Exception {
        int each = 40;
        List<Callable<Void>> writers = IntStream.range(0, 4)
                .mapToObj(partition -> (Callable<Void>) () -> {
                    Projector<?, ?> writer = shelves.writer();
                    for (int i = 0; i < each; i++) {
                        writer.project(List.of(
                                Deliveries.of(partition, i, "heart@W" + partition, i, Shelves.stock("heart", 1))));
                    }
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }

        assertThat(shelves.shelf("heart").units()).isEqualTo(4L * each);
    }

    @Test
    void aPoisonEventHoldsUpItsKeyAlone() throws IOException {
        project(
                added(1, "heart", "Love"),
                poison(2, "heart"),
                added(3, "heart", "Love"),
                received(4, "heart", 5),
                added(5, "ring", "Love"));

        assertThat(shelves.shelf("heart").products()).isOne();
        assertThat(shelves.shelf("heart").units()).isEqualTo(5);
        assertThat(shelves.shelf("all Love").products()).isEqualTo(2);
        assertThat(shelves.parked())
                .containsExactly(
                        "2 java.lang.IllegalStateException: poison", "3 waits behind an earlier event of its key");
    }

    @Test
    void whatWasParkedStaysSoOverRestartsWithItsFirstCause() throws IOException {
        project(added(1, "heart", "Love"), poison(2, "heart"));
        project(added(1, "heart", "Love"), poison(2, "heart"), added(3, "heart", "Love"));

        assertThat(shelves.shelf("heart").products()).isOne();
        assertThat(shelves.parked())
                .containsExactly(
                        "2 java.lang.IllegalStateException: poison", "3 waits behind an earlier event of its key");
    }

    @Test
    void whatDoesNotFitTheMappingIsParkedAndTheRestIsTaken() throws IOException {
        project(
                received(1, "heart", 5),
                received(2, "heart", Long.MAX_VALUE / 2),
                received(3, "heart", 1),
                received(4, "ring", 1));

        assertThat(shelves.shelf("heart").units()).isEqualTo(5);
        assertThat(shelves.shelf("ring").units()).isOne();
        assertThat(shelves.parked()).hasSize(2).first().asString().startsWith("2 400 ");
    }

    @SafeVarargs
    private void project(ConsumerRecord<String, byte[]>... records) throws IOException {
        shelves.writer().project(List.of(records));
    }
}
