package io.tradepost.starter.actor;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever a message goes back to goes with what it leads to. */
public final class Actors implements CorrelationDataProvider {

    /** In the metadata of messages. */
    public static final String KEY = "actor";

    /** Who a request comes from, in the request's own words. */
    public static final String HEADER = "Tradepost-Actor";

    /** A request that does not say. */
    public static final String API = "api";

    /** A process, which asks by the commands topic. */
    public static final String SAGAS = "sagas";

    /** What happens because it is time, or because something outside has answered. */
    public static final String CLOCK = "clock";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Object known = message.getMetaData().get(KEY);
        return Map.of(KEY, known == null ? ofThisThread() : known);
    }

    private static String ofThisThread() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String name = attributes.getRequest().getHeader(HEADER);
            return name == null ? API : name.strip();
        }
        return CLOCK;
    }
}
