package io.tradepost.sagas.operations;

import io.tradepost.sagas.api.ProcessEvent.Asked;
import io.tradepost.sagas.storage.Wishing;
import io.tradepost.sagas.wishes.Wish.GiveUp;
import io.tradepost.sagas.wishes.Wish.TryAgain;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators, on the service's own port only: what a process should do now, whatever it waits for. */
@RestController
@RequestMapping("/internal/sagas/{process}/{key}")
final class ProcessWishes {

    private final Wishing wishing;

    ProcessWishes(Wishing wishing) {
        this.wishing = wishing;
    }

    /** @param commands that it has asked for because of it */
    record Answer(String process, String key, List<Asked> commands) {}

    @PostMapping("/retry")
    Answer retry(@PathVariable String process, @PathVariable String key) {
        return new Answer(process, key, wishing.wish(process, new TryAgain(key)));
    }

    @PostMapping("/compensate")
    Answer compensate(@PathVariable String process, @PathVariable String key) {
        return new Answer(process, key, wishing.wish(process, new GiveUp(key)));
    }
}
