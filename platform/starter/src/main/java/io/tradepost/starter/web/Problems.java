package io.tradepost.starter.web;

import io.tradepost.kernel.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * RFC 9457 problem details: {@code {"type","title","status","detail","errors":[{"pointer","detail"}]}}. The type is
 * stable, for programs; the detail is for people.
 */
public final class Problems {

    private static final String TYPES = "https://tradepost.io/problems/";

    /** @param pointer JSON pointer (RFC 6901) into the request body, or the name of a parameter */
    public record Fault(String pointer, String detail) {}

    private Problems() {}

    /** @param type last segment of the type URI: {@code not-cancellable} */
    public static ProblemDetail of(HttpStatusCode status, String type, @Nullable String detail, List<Fault> faults) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(sentence(type));
        problem.setDetail(detail);
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return problem;
    }

    public static ProblemDetail of(Refusal refusal) {
        HttpStatus status = switch (refusal.reason().kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        String detail = String.valueOf(refusal.getMessage());
        String pointer = refusal.pointer();
        return of(
                status,
                kebab(refusal.reason().name()),
                detail,
                pointer == null ? List.of() : List.of(new Fault(pointer, detail)));
    }

    /** {@code lines[3].sku} becomes {@code /lines/3/sku}. */
    static String pointer(String propertyPath) {
        return "/" + propertyPath.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sentence(String type) {
        String words = type.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
