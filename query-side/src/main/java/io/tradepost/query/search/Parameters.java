package io.tradepost.query.search;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;

/** A request's parameters; one that cannot be meant is a problem that names it. */
public final class Parameters {

    private final HttpServletRequest request;

    public Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** @param reading refuses a text with an IllegalArgumentException that says what it must be */
    public <T> @Nullable T one(String name, Function<String, T> reading) {
        String text = request.getParameter(name);
        return text == null || text.isEmpty() ? null : read(name, text, reading);
    }

    /** @param choices as their {@code toString} names them */
    public <T> @Nullable T choice(String name, T[] choices) {
        return one(
                name,
                text -> Arrays.stream(choices)
                        .filter(choice -> choice.toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("must be one of "
                                + Arrays.stream(choices).map(Object::toString).collect(joining(", ")))));
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(one(name, Parameters::trueOrFalse));
    }

    /** As often as it is given; each as it stands, commas included. */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
    }

    /** As often as it is given, each read; see {@link #one}. */
    public <T> List<T> each(String name, Function<String, T> reading) {
        return all(name).stream().map(text -> read(name, text, reading)).toList();
    }

    static <T> T read(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw unfit(name, text, e);
        }
    }

    /** The problem of a parameter that can be read but not be meant, beside the others or at all. */
    public static TypeMismatchException unfit(String name, Object value, String why) {
        return unfit(name, value, new IllegalArgumentException(why));
    }

    private static TypeMismatchException unfit(String name, Object value, IllegalArgumentException why) {
        TypeMismatchException unfit = new TypeMismatchException(value, String.class, why);
        unfit.initPropertyName(name);
        return unfit;
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }
}
