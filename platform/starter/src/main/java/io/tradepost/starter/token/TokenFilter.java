package io.tradepost.starter.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Collects what a request leads to, and tells it with the answer, if that is a success. */
final class TokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Traces traces = new Traces();
        request.setAttribute(Traces.ATTRIBUTE, traces);
        TokenResponse answer = new TokenResponse(response, () -> tokenOf(traces));
        chain.doFilter(request, answer);
        answer.stamp();
    }

    /** The commands are carried out: without the database the answer goes out without a token. */
    private Optional<Token> tokenOf(Traces traces) {
        try {
            return tokens.of(traces);
        } catch (DataAccessException e) {
            LOG.warn("an answer goes without its token: {}", e.toString());
            return Optional.empty();
        }
    }
}
