package io.tradepost.query.activity;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.streams.Format;
import io.tradepost.query.streams.Stream;
import io.tradepost.query.streams.Table;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Reads("activity")
class ActivityController {

    private static final String[] HEADER = {
        "context",
        "type",
        "key",
        "sequence",
        "orderId",
        "customerId",
        "sku",
        "at",
        "recordedAt",
        "actor",
        "messageId",
        "correlationId",
        "causationId",
        "payload"
    };

    private final ActivitySearch activity;
    private final JsonMapper json;

    ActivityController(ActivitySearch activity, JsonMapper json) {
        this.activity = activity;
        this.json = json;
    }

    @GetMapping("/api/activity")
    ActivityPage search(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return activity.find(ActivityQuery.of(parameters), Paging.of(parameters));
    }

    @GetMapping("/api/activity/export")
    void export(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        ActivityQuery query = ActivityQuery.of(new Parameters(request));
        Stream.rows(request, response, this::table, rows -> activity.each(query, rows::row));
    }

    private Table<ActivityPage.Item> table(Format format, Writer out) throws IOException {
        return format == Format.CSV
                ? Table.csv(out, ActivityController::cells, HEADER)
                : Table.ndjson(out, json, entry -> entry);
    }

    private static Object[] cells(ActivityPage.Item entry) {
        return new Object[] {
            entry.context(),
            entry.type(),
            entry.key(),
            entry.sequence(),
            entry.orderId(),
            entry.customerId(),
            entry.sku(),
            entry.at(),
            entry.recordedAt(),
            entry.actor(),
            entry.messageId(),
            entry.correlationId(),
            entry.causationId(),
            entry.payload()
        };
    }
}
