package io.tradepost.ui;

import io.tradepost.kernel.Refusal;
import io.tradepost.starter.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** A page that cannot be shown says why, within the layout; a part of a page says so in its own place. */
final class PageProblems implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);
    private static final String INVALID = "invalid-request";

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean lost = failure instanceof NoResourceFoundException
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
        if (!lost && !page(handler)) {
            return null;
        }
        ProblemDetail problem = problem(failure);
        boolean part = request.getHeader("HX-Request") != null;
        response.setStatus(problem.getStatus());
        response.setHeader("Cache-Control", "no-store");
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader("Retry-After", "2");
        }
        if (part) {
            response.setHeader("HX-Reswap", "innerHTML");
            response.setHeader("HX-Reselect", ".problem");
            response.setHeader("HX-Push-Url", "false");
        }
        return new ModelAndView(part ? "ui/parts :: problem" : "ui/problem").addObject("problem", problem);
    }

    /** For what fails outside a controller: while a template is filled, or in a filter. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ProblemDetail problem = Problems.of(status, kebab(status), null, List.of());
        return new ModelAndView("ui/problem", Map.of("problem", problem), status);
    }

    private static boolean page(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Page.class);
    }

    private static ProblemDetail problem(Exception failure) {
        return switch (failure) {
            case Refusal refusal -> Problems.of(refusal);
            case TypeMismatchException unfit -> invalid(unfit.getPropertyName() + " " + reason(unfit));
            case IllegalArgumentException invalid -> invalid(String.valueOf(invalid.getMessage()));
            case ErrorResponse answer -> answer.getBody();
            default -> {
                LOG.error("a page failed", failure);
                yield Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "The failure was logged.", List.of());
            }
        };
    }

    private static ProblemDetail invalid(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, INVALID, detail, List.of());
    }

    private static String kebab(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String reason(TypeMismatchException unfit) {
        Throwable cause = unfit;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : "cannot be read";
    }
}
