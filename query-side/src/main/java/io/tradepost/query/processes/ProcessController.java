package io.tradepost.query.processes;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Reads("processes")
class ProcessController {

    private final ProcessSearch processes;

    ProcessController(ProcessSearch processes) {
        this.processes = processes;
    }

    @GetMapping("/api/processes")
    ProcessPage search(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        return processes.find(ProcessQuery.of(parameters), Paging.of(parameters));
    }
}
