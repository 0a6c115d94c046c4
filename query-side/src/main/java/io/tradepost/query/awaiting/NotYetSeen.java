package io.tradepost.query.awaiting;

import io.tradepost.query.views.Unseen;
import io.tradepost.starter.web.Problems;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The views are behind: 503 that says how far they are, to be asked again in a moment. */
final class NotYetSeen extends ErrorResponseException {

    private static final String SOON = "1";

    NotYetSeen(List<Unseen> missing) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(missing), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, SOON);
    }

    private static ProblemDetail problem(List<Unseen> missing) {
        ProblemDetail problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-yet-seen",
                "The views have not seen all that the token tells of; ask again in a moment.",
                List.of());
        problem.setProperty("missing", missing);
        return problem;
    }
}
