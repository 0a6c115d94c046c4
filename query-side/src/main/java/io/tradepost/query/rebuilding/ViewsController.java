package io.tradepost.query.rebuilding;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewsController {

    private final ViewOverview overview;

    ViewsController(ViewOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/api/views")
    Views views() {
        return new Views(overview.all());
    }

    record Views(List<ViewStatus> views) {}
}
