package io.tradepost.query.rebuilding;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/views/{view}/rebuild")
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    record Beginning(@Nullable OnDifference onDifference) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress start(@PathVariable String view, @RequestBody(required = false) @Nullable Beginning beginning) {
        return rebuilds.start(view, beginning == null ? null : beginning.onDifference());
    }

    @GetMapping
    Progress progress(@PathVariable String view) {
        return rebuilds.progress(view);
    }

    @PostMapping("/swap")
    Progress swap(@PathVariable String view) {
        return rebuilds.swap(view);
    }

    @PostMapping("/rollback")
    Progress rollback(@PathVariable String view) {
        return rebuilds.rollback(view);
    }

    @DeleteMapping
    Progress drop(@PathVariable String view) {
        return rebuilds.drop(view);
    }
}
