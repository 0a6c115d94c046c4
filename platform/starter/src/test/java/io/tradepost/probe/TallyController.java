package io.tradepost.probe;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tradepost.kernel.Money;
import io.tradepost.kernel.OrderId;
import io.tradepost.kernel.Refusal;
import io.tradepost.probe.api.TallyCommand.CountOn;
import io.tradepost.probe.api.TallyCommand.OpenTally;
import io.tradepost.starter.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tallies")
final class TallyController {

    record NewTally(
            @Size(min = 1, max = 20) String tallyId,
            @NotEmpty String label) {}

    record Counts(
            @NotEmpty List<@Valid Count> counts,
            @Nullable Money price,
            @Nullable OrderId orderId) {}

    record Count(@Min(-1000) long by) {}

    private final CommandGateway commands;
    private final JdbcClient jdbc;

    TallyController(CommandGateway commands, JdbcClient jdbc) {
        this.commands = commands;
        this.jdbc = jdbc;
    }

    @PostMapping
    ResponseEntity<NewTally> open(@Valid @RequestBody NewTally tally) {
        long version = commands.sendAndWait(new OpenTally(tally.tallyId(), tally.label()));
        return ResponseEntity.created(URI.create("/api/tallies/" + tally.tallyId()))
                .eTag(Versions.etag(version))
                .body(tally);
    }

    @PostMapping("/{id}/counts")
    ResponseEntity<Map<String, Object>> count(@PathVariable String id, @Valid @RequestBody Counts counts) {
        long version = 0;
        for (Count count : counts.counts()) {
            version = commands.<Long>sendAndWait(new CountOn(id, count.by()));
        }
        return ResponseEntity.accepted().eTag(Versions.etag(version)).body(Map.of("version", version));
    }

    @GetMapping("/{id}")
    Map<String, Object> find(@PathVariable String id) {
        return jdbc.sql("select total, version from tally where tally_id = ?").param(id).query().listOfRows().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(TallyRefusal.TALLY_NOT_FOUND, "there is no tally " + id));
    }

    @GetMapping("/orders/{orderId}")
    Map<String, Object> byOrder(@PathVariable OrderId orderId) {
        throw new Refusal(TallyRefusal.COUNTER_BUSY, "nobody counts for " + orderId + " now");
    }

    /** Carried out, but its answer cannot be written to the end. */
    @PostMapping("/broken-answers")
    Map<String, Object> openBroken(@Valid @RequestBody NewTally tally) {
        commands.sendAndWait(new OpenTally(tally.tallyId(), tally.label()));
        return Map.of("unwritable", new Object() {
            @JsonValue
            String value() {
                throw new IllegalStateException("no value");
            }
        });
    }

    @PostMapping("/broken")
    void broken() {
        throw new IllegalStateException("secret of the inside");
    }
}
