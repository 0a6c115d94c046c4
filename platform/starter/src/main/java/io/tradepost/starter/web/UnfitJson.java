package io.tradepost.starter.web;

import static java.util.stream.Collectors.joining;

import io.tradepost.starter.web.Problems.Fault;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with JSON that does not fit, and where, in the words of whoever sent it. */
final class UnfitJson {

    private UnfitJson() {}

    static Fault fault(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case InputCoercionException number ->
                new Fault(pointer(number), "must be " + expected(number.getTargetType()));
            case StreamReadException twice
            when isDuplicate(twice) -> new Fault(place(twice.processor()), "is given twice");
            case StreamReadException malformed -> new Fault("", "is no JSON" + place(malformed));
            case JacksonException misfit -> new Fault(pointer(misfit), reason(misfit));
            case null, default -> new Fault("", "a JSON body is required");
        };
    }

    private static boolean isDuplicate(StreamReadException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate Object property");
    }

    private static String place(@Nullable JsonParser parser) {
        return parser == null ? "" : parser.streamReadContext().pathAsPointer().toString();
    }

    private static String place(StreamReadException malformed) {
        TokenStreamLocation at = malformed.getLocation();
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
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
        if (failure instanceof TypeMismatchException parameter && choices(parameter.getRequiredType()) != null) {
            return "must be " + choices(parameter.getRequiredType());
        }
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
        String choices = choices(target);
        if (choices != null) {
            return choices;
        }
        if (target == String.class) {
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

    private static @Nullable String choices(@Nullable Class<?> target) {
        if (target == null || !target.isEnum()) {
            return null;
        }
        return Arrays.stream(target.getEnumConstants()).map(String::valueOf).collect(joining(", ", "one of ", ""));
    }
}
