package io.tradepost.query.views;

import io.tradepost.kernel.Refusal;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewsController {

    private final ViewLags lags;

    ViewsController(ViewLags lags) {
        this.lags = lags;
    }

    @GetMapping("/api/views")
    Views views() {
        try {
            return new Views(lags.all());
        } catch (KafkaException e) {
            throw new Refusal(ViewsRefusal.POSITIONS_UNKNOWN, "Kafka does not answer at the moment.");
        }
    }

    record Views(List<ViewLag> views) {}

    private enum ViewsRefusal implements Refusal.Reason {
        POSITIONS_UNKNOWN;

        @Override
        public Refusal.Kind kind() {
            return Refusal.Kind.UNAVAILABLE;
        }
    }
}
