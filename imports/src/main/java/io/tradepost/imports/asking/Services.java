package io.tradepost.imports.asking;

import io.tradepost.imports.asking.Reply.Declined;
import io.tradepost.imports.asking.Reply.Done;
import io.tradepost.starter.TradepostProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks until there is an answer. A service that is away, overloaded, being replaced or failing is asked again, ever more
 * seldom; only what the question itself is to blame for counts as declined.
 */
@Component
public class Services {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 403, 404, 405, 408, 425, 429);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> addresses;
    private final Duration answering;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    Services(TradepostProperties properties, AskingSettings settings) {
        addresses = properties.services();
        answering = settings.answer();
    }

    public Reply ask(Question question, Patience patience) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        boolean troubled = false;
        while (true) {
            String trouble;
            try {
                HttpResponse<byte[]> answer = client.send(request(question), BodyHandlers.ofByteArray());
                if (!isOfTheMoment(answer.statusCode())) {
                    Reply reply = reply(answer);
                    if (troubled) {
                        patience.waitingFor(null);
                    }
                    return reply;
                }
                trouble = "it answers " + answer.statusCode();
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            } catch (JacksonException e) {
                trouble = "it does not answer in JSON";
            }
            troubled = true;
            patience.waitingFor(question.context() + " service: " + trouble);
            patience.pause(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis())));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private HttpRequest request(Question question) throws IOException {
        String address = addresses.get(question.context());
        if (address == null) {
            throw new IOException("nobody said where " + question.context() + " is");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + question.path()))
                .timeout(answering)
                .header("Content-Type", "application/json")
                .header("Tradepost-Actor", "imports")
                .method(question.method(), BodyPublishers.ofByteArray(question.body()));
        if (question.key() != null) {
            request.header("Idempotency-Key", question.key());
        }
        if (question.minimal()) {
            request.header("Prefer", "return=minimal");
        }
        return request.build();
    }

    private static boolean isOfTheMoment(int status) {
        return status >= 500 || OF_THE_MOMENT.contains(status);
    }

    private static Reply reply(HttpResponse<byte[]> answer) {
        JsonNode body = JSON.readTree(answer.body());
        if (answer.statusCode() < 300) {
            return new Done(body);
        }
        return body.path("type").asString("").endsWith("/idempotency-key-reused")
                ? new Done(JSON.createObjectNode()) // only what was done is kept under its key
                : new Declined(reason(body, answer.statusCode()));
    }

    /** A problem's detail, or its title. */
    public static String reason(JsonNode problem, int status) {
        String detail = problem.path("detail").asString(problem.path("title").asString(""));
        return "refused: " + (detail.isBlank() ? "status " + status : detail);
    }
}
