package io.tradepost.query.streams;

import io.tradepost.query.search.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** How an answer may be written. */
public enum Format {
    JSON("application/json"),
    NDJSON("application/x-ndjson"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /**
     * What is asked for: by the parameter {@code format}, or else by what is accepted.
     *
     * @param offered the first of them to whom it is all the same
     */
    public static Format of(HttpServletRequest request, Format... offered) throws HttpMediaTypeNotAcceptableException {
        Format asked = new Parameters(request).choice("format", offered);
        if (asked != null) {
            return asked;
        }
        for (MediaType accepted : accepted(request.getHeader(HttpHeaders.ACCEPT))) {
            for (Format format : offered) {
                if (accepted.isCompatibleWith(format.type())) {
                    return format;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                Arrays.stream(offered).map(Format::type).toList());
    }

    public MediaType type() {
        return MediaType.parseMediaType(type);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<MediaType> accepted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept: " + e.getMessage());
        }
    }
}
