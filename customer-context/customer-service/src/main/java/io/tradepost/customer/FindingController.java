package io.tradepost.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.customer.CustomerFinding.Found;
import io.tradepost.starter.unit.Units;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/customers?q=}: people by the beginnings of their names and mail addresses. */
@RestController
final class FindingController {

    private final CustomerFinding finding;
    private final Units units;

    FindingController(CustomerFinding finding, Units units) {
        this.finding = finding;
        this.units = units;
    }

    @GetMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    Page find(
            @RequestParam(defaultValue = "") @Size(max = 200) String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable PageCursor cursor) {
        List<Found> found =
                units.call("find customers", () -> finding.find(q, cursor == null ? null : cursor.last(), limit + 1));
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(
                        found.subList(0, limit),
                        new PageCursor(found.get(limit - 1).customerId()).text());
    }

    /** @param next the cursor of the page behind; null when there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Found> customers, @Nullable String next) {}
}
