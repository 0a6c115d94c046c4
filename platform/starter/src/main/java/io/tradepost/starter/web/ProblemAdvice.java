package io.tradepost.starter.web;

import io.tradepost.kernel.Refusal;
import io.tradepost.starter.web.Problems.Fault;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error that leaves a service over HTTP is a problem with a stable type; none shows a stack trace. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final String INVALID = "invalid-request";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(Problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(AggregateNotFoundException e) {
        String detail = "There is no " + e.getAggregateIdentifier() + ".";
        return answer(Problems.of(HttpStatus.NOT_FOUND, "not-found", detail, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(RequestBodies.TooLarge tooLarge) {
        return answer(Problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", tooLarge.getMessage(), List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidValue(IllegalArgumentException e) {
        return answer(Problems.of(HttpStatus.BAD_REQUEST, INVALID, e.getMessage(), List.of()));
    }

    /** The database is away or another writer was faster: the same request may succeed in a moment. */
    @ExceptionHandler({
        DataAccessException.class,
        TransactionException.class,
        ConcurrencyException.class,
        AggregateStreamCreationException.class, // two instances created the same aggregate at once
        EventStoreException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception e) {
        LOG.warn("a request failed for now: {}", e.toString());
        return answer(Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable", "Nothing was done; try again.", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e) {
        LOG.error("a request failed", e);
        return answer(
                Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "The failure was logged.", List.of()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = e.getBindingResult().getAllErrors().stream()
                .map(error -> new Fault(
                        error instanceof FieldError field ? Problems.pointer(field.getField()) : "",
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        return invalid(faults, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Fault> faults = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Fault(
                                error instanceof FieldError field
                                        ? Problems.pointer(field.getField())
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return invalid(faults, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(List.of(UnfitJson.fault(e)), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(e.getPropertyName());
        return invalid(List.of(new Fault(name, UnfitJson.reason(e))), request);
    }

    /** The framework's own answers (405, 415, 404 and so on), with our types. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType() == null) {
            HttpStatus known = HttpStatus.resolve(status.value());
            String type = known == null
                    ? "error"
                    : known.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            return super.createResponseEntity(
                    Problems.of(status, type, problem.getDetail(), List.of()), headers, status, request);
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private ResponseEntity<Object> invalid(List<Fault> faults, WebRequest request) {
        String detail = faults.isEmpty()
                ? null
                : (faults.getFirst().pointer() + " " + faults.getFirst().detail()).strip();
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, INVALID, detail, faults);
        return createResponseEntity(problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
