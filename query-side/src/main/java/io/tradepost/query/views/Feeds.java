package io.tradepost.query.views;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** All views' feeds, started and stopped side by side. */
final class Feeds implements SmartLifecycle {

    private final List<Feed> feeds;

    Feeds(List<Feed> feeds) {
        this.feeds = feeds;
    }

    List<Feed> all() {
        return feeds;
    }

    @Override
    public void start() {
        feeds.forEach(Feed::start);
    }

    @Override
    public void stop() {
        feeds.forEach(Feed::halt);
        feeds.forEach(Feed::awaitEnd);
    }

    @Override
    public boolean isRunning() {
        return feeds.stream().anyMatch(Feed::isRunning);
    }
}
