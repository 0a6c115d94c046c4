package io.tradepost.query.views;

import static io.tradepost.query.views.Shelves.added;
import static io.tradepost.query.views.Shelves.poison;
import static io.tradepost.query.views.Shelves.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tradepost.kernel.Refusal;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewProgressIT {

    private static final Seen HEART = new Seen("catalog", "heart", 0);

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
    void whatWasWrittenIsSeenEvenBeforeARefresh() throws IOException {
        assertThat(unseen(HEART)).containsExactly(new Unseen("catalog", "heart", 0, null));

        project(added(1, "heart", "Love"));

        assertThat(unseen(HEART)).isEmpty();
    }

    @Test
    void itTellsHowFarTheViewIs() throws IOException {
        project(received(3, "heart", 5));

        assertThat(unseen(new Seen("inventory", "heart@W1", 4)))
                .containsExactly(new Unseen("inventory", "heart@W1", 4, 3L));
        assertThat(unseen(new Seen("inventory", "heart@W1", 2))).isEmpty();
    }

    @Test
    void anEventThatChangesNothingIsSeen() throws IOException {
        project(Deliveries.of(0, 1, "1", 7, "inventory.OfALaterVersion", "{}".getBytes()));

        assertThat(unseen(new Seen("inventory", "1", 7))).isEmpty();
    }

    @Test
    void aParkedEventIsNotSeen() throws IOException {
        project(added(1, "heart", "Love"), poison(2, "heart"), added(3, "heart", "Love"));

        assertThat(unseen(new Seen("catalog", "heart", 1))).containsExactly(new Unseen("catalog", "heart", 1, 0L));
    }

    @Test
    void whatAViewDoesNotReadItNeedNotSee() {
        assertThat(unseen(new Seen("payment", "1", 9))).isEmpty();
        assertThat(unseen(new Seen("payment", "1", 9), HEART)).hasSize(1);
    }

    @Test
    void anIndexMadeAnewHasSeenNothing() throws IOException {
        project(added(1, "heart", "Love"));
        shelves.close();
        shelves = new Shelves();

        assertThat(unseen(HEART)).hasSize(1);
    }

    @Test
    void anIndexWithoutMarkersHasSeenNothingThatOnlyTheseWouldTell() throws IOException {
        project(added(1, "heart", "Love"));
        shelves.elasticsearch.indices().delete(d -> d.index(Markers.indexOf(shelves.home.name())));

        assertThat(unseen(HEART)).containsExactly(new Unseen("catalog", "heart", 0, null));
    }

    @Test
    void onlyViewsThatThereAreCanBeAsked() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> shelves.progress().unseen("barrels", List.of(HEART)));
        shelves.elasticsearch.indices().delete(d -> d.index(shelves.home.name()));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> unseen(HEART));
    }

    private List<Unseen> unseen(Seen... wanted) {
        return shelves.progress().unseen("shelves", List.of(wanted));
    }

    @SafeVarargs
    private void project(ConsumerRecord<String, byte[]>... records) throws IOException {
        shelves.writer().project(List.of(records));
    }
}
