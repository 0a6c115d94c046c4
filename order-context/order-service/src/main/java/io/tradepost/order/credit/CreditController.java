package io.tradepost.order.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tradepost.kernel.CreditId;
import io.tradepost.kernel.Refusal;
import io.tradepost.order.api.CreditEvent.CreditIssued;
import io.tradepost.order.batch.Preference;
import io.tradepost.order.credit.CreditOutcome.Issued;
import io.tradepost.order.credit.CreditOutcome.Refused;
import io.tradepost.order.life.OrderRefusal;
import io.tradepost.starter.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credits, one or many, shown by the event that issued them. */
@RestController
@RequestMapping(path = "/api/credits", produces = MediaType.APPLICATION_JSON_VALUE)
final class CreditController {

    private final IssuingCredits issuing;
    private final EventStore events;

    CreditController(IssuingCredits issuing, EventStore events) {
        this.issuing = issuing;
        this.events = events;
    }

    @PostMapping
    ResponseEntity<CreditIssued> issue(@Valid @RequestBody NewCredit request) {
        return switch (issuing.issue(request)) {
            case Issued issued ->
                (issued.now()
                                ? ResponseEntity.created(URI.create("/api/credits/" + issued.creditId()))
                                : ResponseEntity.ok())
                        .body(issued.credit());
            case Refused refused -> throw refused.refusal();
        };
    }

    @PostMapping("/batch")
    ResponseEntity<Answers> issue(@RequestHeader HttpHeaders headers, @Valid @RequestBody NewCredits request) {
        Preference preference = Preference.of(headers);
        return preference.answer(new Answers(issuing.issue(request.credits()).stream()
                .map(outcome -> Answer.of(outcome, preference))
                .toList()));
    }

    @GetMapping("/{creditId}")
    CreditIssued find(@PathVariable CreditId creditId) {
        return events.readEvents(creditId.value(), 0)
                .asStream()
                .map(event -> (CreditIssued) event.getPayload())
                .findFirst()
                .orElseThrow(() -> new Refusal(OrderRefusal.CREDIT_NOT_FOUND, "there is no " + creditId));
    }

    record NewCredits(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewCredit> credits) {}

    /** @param credits as they were asked for, in their order */
    record Answers(List<Answer> credits) {}

    /** What a request for this credit alone would have been answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            CreditId creditId,
            int status,
            @Nullable CreditIssued body,
            @Nullable ProblemDetail problem) {

        static Answer of(CreditOutcome outcome, Preference preference) {
            return switch (outcome) {
                case Issued issued ->
                    new Answer(
                            issued.creditId(),
                            (issued.now() ? HttpStatus.CREATED : HttpStatus.OK).value(),
                            preference.minimal() ? null : issued.credit(),
                            null);
                case Refused refused -> {
                    ProblemDetail problem = Problems.of(refused.refusal());
                    yield new Answer(refused.creditId(), problem.getStatus(), null, problem);
                }
            };
        }
    }
}
