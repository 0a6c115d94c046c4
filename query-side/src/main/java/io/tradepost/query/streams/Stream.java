package io.tradepost.query.streams;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/**
 * Writes one answer while it is read. What fails before the first bytes left becomes a problem as usual; after that the
 * connection is broken off, since the status has been told and half an answer must not look like a whole one.
 */
public final class Stream {

    static final String BROKEN = Stream.class.getName() + ".broken";

    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);

    private Stream() {}

    /** Writes all of it. */
    @FunctionalInterface
    public interface Body {
        void to(Writer out) throws IOException;
    }

    /** Tells how rows are written. */
    @FunctionalInterface
    public interface Form<R> {
        Table<R> in(Format format, Writer out) throws IOException;
    }

    /** Hands over all rows. */
    @FunctionalInterface
    public interface Rows<R> {
        void to(Table<R> table) throws IOException;
    }

    /** As NDJSON or CSV, whichever is asked for. */
    public static <R> void rows(HttpServletRequest request, HttpServletResponse response, Form<R> form, Rows<R> rows)
            throws IOException, HttpMediaTypeNotAcceptableException {
        Format format = Format.of(request, Format.NDJSON, Format.CSV);
        write(request, response, format, out -> rows.to(form.in(format, out)));
    }

    public static void write(HttpServletRequest request, HttpServletResponse response, Format format, Body body)
            throws IOException {
        response.setContentType(format.type().toString());
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            body.to(out);
            out.flush();
        } catch (RuntimeException | IOException e) {
            if (!response.isCommitted()) {
                response.resetBuffer();
                response.setContentType(null);
                throw e;
            }
            LOG.warn("{} broke off: {}", request.getRequestURI(), e.toString());
            request.setAttribute(BROKEN, e);
        }
    }
}
