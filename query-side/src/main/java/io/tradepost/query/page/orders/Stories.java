package io.tradepost.query.page.orders;

import io.tradepost.kernel.OrderId;
import io.tradepost.query.activity.ActivityPage;
import io.tradepost.query.activity.ActivityQuery;
import io.tradepost.query.activity.ActivitySearch;
import io.tradepost.query.page.orders.Story.Step;
import io.tradepost.query.search.Cursor;
import io.tradepost.query.search.PageSize;
import io.tradepost.query.search.Paging;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an order's story from what is known of it in the activity. */
@Component
class Stories {

    private static final int MOST = 300;
    private static final PageSize AT_ONCE = new PageSize(100);

    private final ActivitySearch activity;

    Stories(ActivitySearch activity) {
        this.activity = activity;
    }

    Story of(OrderId order) {
        List<ActivityPage.Item> entries = new ArrayList<>();
        ActivityQuery query = ActivityQuery.ofOrder(order);
        ActivityPage page = activity.find(query, paging(null));
        entries.addAll(page.items());
        while (page.next() != null && entries.size() < MOST) {
            page = activity.find(query, paging(page.next()));
            entries.addAll(page.items());
        }
        return new Story(steps(entries), page.total() - entries.size());
    }

    private static Paging paging(@Nullable String cursor) {
        return new Paging(cursor == null ? null : Cursor.of(cursor), AT_ONCE, false);
    }

    private static List<Step> steps(List<ActivityPage.Item> entries) {
        List<Step> steps = new ArrayList<>();
        ActivityPage.Item before = null;
        for (ActivityPage.Item entry : entries) {
            Step step = new Telling(entry).step(before);
            if (!steps.isEmpty() && steps.getLast().same(step)) {
                steps.set(steps.size() - 1, steps.getLast().again());
            } else {
                steps.add(step);
            }
            before = entry;
        }
        return steps;
    }
}
