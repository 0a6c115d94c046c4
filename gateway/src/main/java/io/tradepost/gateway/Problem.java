package io.tradepost.gateway;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.function.ServerResponse;

/** An RFC 9457 answer of the gateway's own. */
final class Problem {

    private Problem() {}

    static ServerResponse answer(HttpStatus status, String type, String detail) {
        return builder(status).body(of(status, type, detail));
    }

    static ServerResponse.BodyBuilder builder(HttpStatus status) {
        return GatewayServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    static ProblemDetail of(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("https://tradepost.io/problems/" + type));
        return problem;
    }
}
