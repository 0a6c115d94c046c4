package io.tradepost.query.views;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.json.JsonpDeserializer;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.EndpointBase;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many documents in one request. */
final class Bulk {

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private static final JsonpDeserializer<List<BulkResponseItem>> ITEMS =
            JsonpDeserializer.arrayDeserializer(BulkResponseItem._DESERIALIZER);

    /** The client's own, but when nothing failed it reads no more of the answer, which has an item per document. */
    private static final Endpoint<BulkRequest, List<BulkResponseItem>, ErrorResponse> WRITING = writing();

    private Bulk() {}

    /**
     * What Elasticsearch did not write; by the operations' numbers.
     *
     * @param refused does not fit the mapping, with the reason
     */
    record Unwritten(Set<Integer> conflicts, Map<Integer, String> refused) {}

    /** Those that there are. */
    static <T> List<GetResult<T>> read(ElasticsearchClient elasticsearch, Home home, Set<String> ids, Class<T> type)
            throws IOException {
        List<GetResult<T>> found = new ArrayList<>();
        if (ids.isEmpty()) {
            return found;
        }
        for (MultiGetResponseItem<T> item : elasticsearch
                .mget(m -> m.index(home.name()).ids(List.copyOf(ids)), type)
                .docs()) {
            if (item.isFailure()) {
                throw new IOException("cannot read " + item.failure().id() + ": "
                        + item.failure().error().reason());
            }
            if (item.result().found()) {
                found.add(item.result());
            }
        }
        return found;
    }

    /** @throws IOException when anything else failed than a conflict or a misfit */
    static Unwritten write(ElasticsearchClient elasticsearch, List<BulkOperation> operations) throws IOException {
        Unwritten unwritten = new Unwritten(new HashSet<>(), new HashMap<>());
        if (operations.isEmpty()) {
            return unwritten;
        }
        BulkRequest request = BulkRequest.of(b -> b.operations(operations));
        List<BulkResponseItem> answers =
                elasticsearch._transport().performRequest(request, WRITING, elasticsearch._transportOptions());
        for (int i = 0; i < answers.size(); i++) {
            BulkResponseItem answer = answers.get(i);
            if (answer.error() == null) {
                continue;
            }
            String reason = answer.status() + " " + answer.error().reason();
            switch (answer.status()) {
                case CONFLICT -> unwritten.conflicts().add(i);
                case BAD_REQUEST -> unwritten.refused().put(i, reason);
                default -> throw new IOException("cannot write " + answer.id() + ": " + reason);
            }
        }
        return unwritten;
    }

    private static Endpoint<BulkRequest, List<BulkResponseItem>, ErrorResponse> writing() {
        EndpointBase<BulkRequest, BulkResponse> own = (EndpointBase<BulkRequest, BulkResponse>) BulkRequest._ENDPOINT;
        return own.withResponseDeserializer(
                JsonpDeserializer.of(EnumSet.of(JsonParser.Event.START_OBJECT), Bulk::itemsIfAnyFailed));
    }

    /** @param start has been read */
    private static List<BulkResponseItem> itemsIfAnyFailed(
            JsonParser parser, JsonpMapper mapper, JsonParser.Event start) {
        List<BulkResponseItem> items = List.of();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            switch (parser.getString()) {
                case "errors" -> {
                    if (parser.next() == JsonParser.Event.VALUE_FALSE) {
                        return List.of();
                    }
                }
                case "items" -> items = ITEMS.deserialize(parser, mapper);
                default -> JsonpUtils.skipValue(parser);
            }
        }
        return items;
    }
}
