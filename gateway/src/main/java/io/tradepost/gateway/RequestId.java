package io.tradepost.gateway;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Gives each request a name that the services and the caller see; a caller's own is kept when it has a safe form. */
final class RequestId implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        String sent = request.headers().firstHeader(HEADER);
        String id = sent != null && FORM.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        ServerResponse response = next.handle(ServerRequest.from(request)
                .headers(headers -> headers.set(HEADER, id))
                .build());
        response.headers().set(HEADER, id);
        return response;
    }
}
