package io.tradepost.query.live;

import io.tradepost.kernel.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code changed} whenever something about an order has, by server-sent events. */
@RestController
class LiveOrderController {

    private final LiveOrders live;

    LiveOrderController(LiveOrders live) {
        this.live = live;
    }

    /**
     * @param seen the mark on the page
     * @param last the mark of the last event, from a browser that comes back
     */
    @GetMapping(path = "/orders/{orderId}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> watch(
            @PathVariable OrderId orderId,
            @RequestParam(defaultValue = "") String seen,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(live.watch(orderId, last == null ? seen : last));
    }
}
