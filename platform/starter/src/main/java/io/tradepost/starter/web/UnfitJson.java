package io.tradepost.starter.web;

import io.tradepost.starter.web.Problems.Fault;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with JSON that does not fit, and where, in the words of whoever sent it. */
final class UnfitJson {

    private UnfitJson() {}

    static Fault fault(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case StreamReadException malformed -> new Fault("", "is no JSON: " + malformed.getOriginalMessage());
            case JacksonException misfit -> new Fault(pointer(misfit), reason(misfit));
            case null, default -> new Fault("", "a JSON body is required");
        };
    }

    private static String pointer(JacksonException misfit) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : misfit.getPath()) {
            pointer.append('/');
            if (step.getPropertyName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getPropertyName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }

    /** The message of the value's own constructor where there is one. */
    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> "is not a known property";
            case MismatchedInputException mismatch -> "must be " + expected(mismatch.getTargetType());
            default -> "has the wrong form";
        };
    }

    private static String expected(@Nullable Class<?> target) {
        if (target == null) {
            return "of another type";
        }
        if (target == String.class || target.isEnum()) {
            return "a string";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target == int.class || target == long.class || target == Integer.class || target == Long.class) {
            return "an integer within its range";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(target) || target.isArray() ? "an array" : "of another type";
    }
}
