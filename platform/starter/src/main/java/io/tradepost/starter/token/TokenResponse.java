package io.tradepost.starter.token;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Gets its token when its content begins: then its status is known and its headers can still be set. */
public final class TokenResponse extends HttpServletResponseWrapper {

    private final Supplier<Optional<Token>> token;

    TokenResponse(HttpServletResponse response, Supplier<Optional<Token>> token) {
        super(response);
        this.token = token;
    }

    /** For an answer that is kept before it is sent. Does nothing when it has a token, or is no success. */
    public void stamp() {
        HttpStatus status = HttpStatus.resolve(getStatus());
        if (status != null && status.is2xxSuccessful() && !isCommitted() && !containsHeader(Token.HEADER)) {
            token.get().ifPresent(made -> setHeader(Token.HEADER, made.text()));
        }
    }

    /** Also when what began as a success ends as a failure. */
    @Override
    public void setStatus(int status) {
        super.setStatus(status);
        if (HttpStatus.Series.resolve(status) != HttpStatus.Series.SUCCESSFUL && containsHeader(Token.HEADER)) {
            setHeader(Token.HEADER, null);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        stamp();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        stamp();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        stamp();
        super.flushBuffer();
    }
}
