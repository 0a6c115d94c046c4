package io.tradepost.gateway;

import java.io.ByteArrayInputStream;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.BodyFilterFunctions;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes a request's body in whole before a service is called, up to the limit: a caller that is slow or goes away in
 * the middle costs no service anything and does not look like a failing service.
 */
final class BodyLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final int limit;

    BodyLimit(DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (request.servletRequest().getContentLengthLong() > limit) {
            return tooLarge();
        }
        byte[] body = request.servletRequest().getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            return tooLarge();
        }
        MvcUtils.putAttribute(request, MvcUtils.CACHED_REQUEST_BODY_ATTR, new ByteArrayInputStream(body));
        return next.handle(BodyFilterFunctions.adaptCachedBody().apply(request));
    }

    private ServerResponse tooLarge() {
        return Problem.answer(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "A request body has at most " + limit + " bytes.");
    }
}
