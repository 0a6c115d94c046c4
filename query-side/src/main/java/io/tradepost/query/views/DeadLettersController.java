package io.tradepost.query.views;

import io.tradepost.query.views.ViewDeadLetters.Outcome;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/views/dead-letters")
class DeadLettersController {

    private final ViewDeadLetters letters;

    DeadLettersController(ViewDeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    Letters latest() {
        return new Letters(letters.latest());
    }

    /** 202 while it is not settled yet. */
    @PostMapping("/{id}/retry")
    ResponseEntity<Answer> retry(@PathVariable String id) {
        return answer(letters.retry(id));
    }

    /** 202 while it is not settled yet. */
    @PostMapping("/{id}/skip")
    ResponseEntity<Answer> skip(@PathVariable String id) {
        return answer(letters.skip(id));
    }

    private static ResponseEntity<Answer> answer(Outcome outcome) {
        HttpStatus status = outcome == Outcome.DONE ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(new Answer(outcome));
    }

    record Letters(List<DeadLetter> deadLetters) {}

    record Answer(Outcome outcome) {}
}
