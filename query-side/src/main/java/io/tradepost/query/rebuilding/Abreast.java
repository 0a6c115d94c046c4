package io.tradepost.query.rebuilding;

import io.tradepost.query.generations.Generation;
import io.tradepost.query.views.Feeds;
import io.tradepost.query.views.Positions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Waits until generations have taken what is in the topics now. */
@Component
final class Abreast implements DisposableBean {

    private static final long LOOK_MILLIS = 50;

    private final Feeds feeds;
    private final Positions positions;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Abreast(Feeds feeds, Positions positions) {
        this.feeds = feeds;
        this.positions = positions;
    }

    /** @return false when they had not after that time */
    boolean await(List<Generation> generations, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Map<TopicPartition, Long> ends =
                positions.ends(feeds.topics(generations.getFirst().index()));
        while (!generations.stream().allMatch(g -> positions.isPast(g.group(), ends))) {
            if (System.nanoTime() > end || stopping.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void destroy() {
        stopping.countDown();
    }
}
