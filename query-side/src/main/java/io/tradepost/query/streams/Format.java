package io.tradepost.query.streams;

import io.tradepost.query.search.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** How an answer may be written. */
public enum Format implements Choice {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /**
     * What is asked for: the parameter, or else what is accepted.
     *
     * @param accept the header of that name
     */
    public static Format of(@Nullable Format asked, @Nullable String accept)
            throws HttpMediaTypeNotAcceptableException {
        if (asked != null) {
            return asked;
        }
        for (MediaType accepted : accepted(accept)) {
            for (Format format : values()) {
                if (accepted.isCompatibleWith(format.type())) {
                    return format;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                Arrays.stream(values()).map(Format::type).toList());
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

    public MediaType type() {
        return MediaType.parseMediaType(type);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
