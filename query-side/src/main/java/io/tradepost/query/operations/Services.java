package io.tradepost.query.operations;

import io.tradepost.kernel.Refusal;
import io.tradepost.starter.TradepostProperties;
import io.tradepost.starter.actor.Actors;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The services' own ports. What a service refuses is refused in its words; one that does not answer is unavailable. */
@Component
final class Services {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final Map<String, String> urls;
    private final RestClient asking;
    private final RestClient working;

    Services(TradepostProperties properties, OperationSettings settings) {
        this.urls = new TreeMap<>(properties.services());
        this.asking = client(settings.connect(), settings.answer());
        this.working = client(settings.connect(), settings.work());
    }

    private static RestClient client(Duration connect, Duration answer) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(connect).build());
        requests.setReadTimeout(answer);
        return RestClient.builder().requestFactory(requests).build();
    }

    Set<String> names() {
        return urls.keySet();
    }

    <T> T ask(String service, Function<RestClient, T> question) {
        return answer(service, asking, question);
    }

    /** In the name of whoever is asking for it. */
    <T> T work(String service, Function<RestClient, T> wish) {
        return answer(service, working, wish);
    }

    private <T> T answer(String service, RestClient client, Function<RestClient, T> question) {
        String url = urls.get(service);
        if (url == null) {
            throw new Refusal(OperationRefusal.SERVICE_NOT_FOUND, "There is no service " + service + ".");
        }
        RestClient.Builder asked = client.mutate().baseUrl(url);
        String actor = actor();
        if (actor != null) {
            asked.defaultHeader(Actors.HEADER, actor);
        }
        try {
            return question.apply(asked.build());
        } catch (HttpClientErrorException refused) {
            ProblemDetail problem = refused.getResponseBodyAs(ProblemDetail.class);
            throw problem == null
                    ? unavailable(service, refused)
                    : new ErrorResponseException(refused.getStatusCode(), problem, refused);
        } catch (RestClientException failure) {
            throw unavailable(service, failure);
        }
    }

    private static Refusal unavailable(String service, RestClientException failure) {
        LOG.warn("{} cannot be asked: {}", service, failure.toString());
        return new Refusal(OperationRefusal.SERVICE_UNAVAILABLE, "The " + service + " service does not answer.");
    }

    private static @Nullable String actor() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getHeader(Actors.HEADER)
                : null;
    }
}
