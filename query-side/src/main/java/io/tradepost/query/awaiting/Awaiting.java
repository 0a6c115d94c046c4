package io.tradepost.query.awaiting;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.views.Seen;
import io.tradepost.query.views.Unseen;
import io.tradepost.query.views.ViewProgress;
import io.tradepost.starter.token.Token;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds a read back until its views have seen what {@code after} tells of. */
final class Awaiting implements HandlerInterceptor {

    private static final String AFTER = "after";
    private static final Duration LOOK = Duration.ofMillis(200); // what other instances do wakes nobody here

    private final ViewProgress progress;
    private final AwaitingSettings settings;

    Awaiting(ViewProgress progress, AwaitingSettings settings) {
        this.progress = progress;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        Reads reads = readsOf(method);
        if (reads == null) {
            return true;
        }
        List<Seen> wanted = new Parameters(request)
                .each(AFTER, Token::of).stream()
                        .flatMap(token -> token.entries().stream())
                        .map(entry -> new Seen(entry.context(), entry.key(), entry.sequence()))
                        .distinct()
                        .toList();
        if (!wanted.isEmpty()) {
            Set<String> views = Set.of(reads.value());
            await(views, wanted);
            progress.refresh(views);
        }
        return true;
    }

    private void await(Collection<String> views, List<Seen> wanted) {
        long end = System.nanoTime() + settings.readYourWrites().toNanos();
        while (true) {
            long steps = progress.steps(views);
            RuntimeException behind = lookFor(views, wanted);
            if (behind == null) {
                return;
            }
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                throw behind;
            }
            try {
                progress.awaitStep(views, steps, left.compareTo(LOOK) < 0 ? left : LOOK);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw behind;
            }
        }
    }

    /** Why not all is there to be read, which may also be that the views are not there themselves; null when it is. */
    private @Nullable RuntimeException lookFor(Collection<String> views, List<Seen> wanted) {
        try {
            List<Unseen> missing = missing(views, wanted);
            return missing.isEmpty() ? null : new NotYetSeen(missing);
        } catch (Refusal away) {
            return away;
        }
    }

    private List<Unseen> missing(Collection<String> views, List<Seen> wanted) {
        return views.stream()
                .flatMap(view -> progress.unseen(view, wanted).stream())
                .distinct()
                .toList();
    }

    private static @Nullable Reads readsOf(HandlerMethod method) {
        Reads own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Reads.class);
        return own == null ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Reads.class) : own;
    }
}
