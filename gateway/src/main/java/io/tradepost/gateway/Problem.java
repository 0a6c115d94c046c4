package io.tradepost.gateway;

import java.net.URI;
import java.util.Locale;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** An RFC 9457 answer of the gateway's own. */
final class Problem {

    private static final String TYPES = "https://tradepost.io/problems/";

    private Problem() {}

    static ServerResponse answer(HttpStatus status, String type, String detail) {
        return builder(status).body(of(status, type, detail));
    }

    static ServerResponse.BodyBuilder builder(HttpStatus status) {
        return GatewayServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** For where nothing of Spring is at hand. */
    static String json(HttpStatus status) {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}"
                .formatted(TYPES + type(status), status.getReasonPhrase(), status.value());
    }

    static String type(HttpStatus status) {
        return status.is5xxServerError()
                ? "internal"
                : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemDetail of(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        return problem;
    }
}
