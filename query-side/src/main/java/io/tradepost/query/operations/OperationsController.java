package io.tradepost.query.operations;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OperationsController {

    private static final String TOKEN = "Tradepost-Token";

    private final Operations operations;
    private final ProcessOperations processes;

    OperationsController(Operations operations, ProcessOperations processes) {
        this.operations = operations;
        this.processes = processes;
    }

    record Answer(List<ServiceLetters> services) {}

    @GetMapping("/api/dead-letters")
    Answer deadLetters() {
        return new Answer(operations.deadLetters());
    }

    /** 202 while it is not settled yet. */
    @PostMapping("/api/dead-letters/{service}/{id}/retry")
    ResponseEntity<Done> retry(@PathVariable String service, @PathVariable String id) {
        return answer(operations.retry(service, id));
    }

    /** 202 while it is not settled yet. */
    @PostMapping("/api/dead-letters/{service}/{id}/skip")
    ResponseEntity<Done> skip(@PathVariable String service, @PathVariable String id) {
        return answer(operations.skip(service, id));
    }

    @PostMapping("/api/dead-letters/{service}/{id}/compensate")
    ResponseEntity<ProcessMove> compensate(@PathVariable String service, @PathVariable String id) {
        return answer(operations.compensate(service, id));
    }

    @PostMapping("/api/processes/{process}/{key}/retry")
    ResponseEntity<ProcessMove> retryProcess(@PathVariable String process, @PathVariable String key) {
        return answer(processes.retry(process, key));
    }

    @PostMapping("/api/processes/{process}/{key}/compensate")
    ResponseEntity<ProcessMove> compensateProcess(@PathVariable String process, @PathVariable String key) {
        return answer(processes.compensate(process, key));
    }

    private static ResponseEntity<Done> answer(Done done) {
        return ResponseEntity.status(done.settled() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(done);
    }

    private static ResponseEntity<ProcessMove> answer(ProcessMove move) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (move.token() != null) {
            answer.header(TOKEN, move.token());
        }
        return answer.body(move);
    }
}
