package io.tradepost.query.elastic;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request's body in one piece. The client alone sends each line of a bulk as an HTTP chunk, which costs both sides
 * more than what the line says.
 */
record WholeBodies(TransportHttpClient client) implements TransportHttpClient {

    @Override
    public TransportOptions createOptions(@Nullable TransportOptions options) {
        return client.createOptions(options);
    }

    @Override
    public @Nullable Integer responseStatusCode(Throwable failure) {
        return client.responseStatusCode(failure);
    }

    @Override
    public Response performRequest(String endpoint, @Nullable Node node, Request request, TransportOptions options)
            throws IOException {
        return client.performRequest(endpoint, node, whole(request), options);
    }

    @Override
    public CompletableFuture<Response> performRequestAsync(
            String endpoint, @Nullable Node node, Request request, TransportOptions options) {
        return client.performRequestAsync(endpoint, node, whole(request), options);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static Request whole(Request request) {
        Iterable<ByteBuffer> body = request.body();
        return body == null
                ? request
                : new Request(
                        request.method(),
                        request.path(),
                        request.queryParams(),
                        request.headers(),
                        List.of(joined(body)));
    }

    private static ByteBuffer joined(Iterable<ByteBuffer> pieces) {
        int size = 0;
        for (ByteBuffer piece : pieces) {
            size += piece.remaining();
        }
        ByteBuffer whole = ByteBuffer.allocate(size);
        pieces.forEach(piece -> whole.put(piece.duplicate()));
        return whole.flip();
    }
}
