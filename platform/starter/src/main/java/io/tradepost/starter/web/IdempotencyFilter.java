package io.tradepost.starter.web;

import io.tradepost.starter.token.TokenResponse;
import io.tradepost.starter.unit.Units;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Idempotency-Key} on a POST: the command, its answer and the key are one transaction, so the same key and body
 * give the stored answer for ever, also to requests that arrive together. Only successes are kept: what was refused left
 * nothing behind and may be sent again.
 *
 * <p>Semantics: draft-ietf-httpapi-idempotency-key-header.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_LENGTH = 255;
    private static final int MAX_PATH = 1_000;

    /** Rolls the unit back though nothing went wrong but the request. */
    private static final class NotKept extends RuntimeException {
        NotKept() {
            super("the answer is no success", null, false, false);
        }
    }

    private final IdempotencyKeys keys;
    private final Units units;
    private final HandlerExceptionResolver problems;
    private final JsonMapper json;

    IdempotencyFilter(IdempotencyKeys keys, Units units, HandlerExceptionResolver problems, JsonMapper json) {
        this.keys = keys;
        this.units = units;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > MAX_LENGTH) {
            refuse(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-invalid",
                    HEADER + " must have 1 to 255 characters.");
            return;
        }
        if (request.getRequestURI().length() > MAX_PATH) {
            refuse(
                    response,
                    HttpStatus.URI_TOO_LONG,
                    "uri-too-long",
                    "A path has at most " + MAX_PATH + " characters.");
            return;
        }
        byte[] body = request instanceof RequestBodies.Read read ? read.body() : new byte[0];
        byte[] fingerprint = IdempotencyKeys.fingerprint(body);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            Optional<IdempotencyKeys.Answer> earlier =
                    units.call("idempotent request", () -> once(key, fingerprint, request, answer, chain));
            if (earlier.isPresent()) {
                replay(earlier.get(), fingerprint, response);
            } else {
                answer.copyBodyToResponse();
            }
        } catch (NotKept refused) {
            answer.copyBodyToResponse();
        } catch (RuntimeException e) {
            answer.reset();
            problems.resolveException(request, response, null, e);
        }
    }

    /** The earlier answer, if there is one; else the request has been answered now. */
    private Optional<IdempotencyKeys.Answer> once(
            String key,
            byte[] fingerprint,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!keys.claim(key, path, fingerprint)) {
            return keys.find(key, path);
        }
        chain.doFilter(request, answer);
        if (!HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) {
            throw new NotKept();
        }
        if (answer.getResponse() instanceof TokenResponse response) {
            response.stamp();
        }
        keys.store(key, path, answer);
        return Optional.empty();
    }

    private void replay(IdempotencyKeys.Answer earlier, byte[] fingerprint, HttpServletResponse response)
            throws IOException {
        if (!Arrays.equals(earlier.fingerprint(), fingerprint)) {
            refuse(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This " + HEADER + " came with another body before; use a new key for a new request.");
            return;
        }
        response.setStatus(earlier.status());
        earlier.headers().forEach(response::setHeader);
        response.getOutputStream().write(earlier.body());
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String type, @Nullable String detail)
            throws IOException {
        ProblemDetail problem = Problems.of(status, type, detail, List.of());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
