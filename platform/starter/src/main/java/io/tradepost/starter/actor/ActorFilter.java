package io.tradepost.starter.actor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a request whose actor cannot be meant. */
final class ActorFilter extends OncePerRequestFilter {

    private static final Pattern NAME = Pattern.compile("[ -~]{1,100}");

    private final HandlerExceptionResolver problems;

    ActorFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getHeader(Actors.HEADER);
        if (name == null || (NAME.matcher(name).matches() && !name.isBlank())) {
            chain.doFilter(request, response);
            return;
        }
        TypeMismatchException unfit = new TypeMismatchException(
                name, String.class, new IllegalArgumentException("must have 1 to 100 printable ASCII characters"));
        unfit.initPropertyName(Actors.HEADER);
        problems.resolveException(request, response, null, unfit);
    }
}
