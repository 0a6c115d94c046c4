package io.tradepost.query.page.operations;

import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.page.Links;
import io.tradepost.query.page.Narrowing;
import io.tradepost.query.processes.ProcessPage;
import io.tradepost.query.processes.ProcessQuery;
import io.tradepost.query.processes.ProcessSearch;
import io.tradepost.query.processes.ProcessState;
import io.tradepost.query.search.Facets;
import io.tradepost.query.search.Paging;
import io.tradepost.query.search.Parameters;
import io.tradepost.query.search.Sort;
import io.tradepost.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Page
@Reads("processes")
class ProcessesPage {

    private static final Sort OVERDUE_FIRST = new Sort("expectedBy", false);

    private final ProcessSearch processes;

    ProcessesPage(ProcessSearch processes) {
        this.processes = processes;
    }

    @GetMapping("/processes")
    String show(HttpServletRequest request, Model model) {
        Parameters parameters = new Parameters(request);
        ProcessQuery asked = ProcessQuery.of(parameters).forPeople();
        ProcessQuery query = asked.state() == null && asked.orderId() == null
                ? new ProcessQuery(ProcessState.LIVE, null, asked.facets(), OVERDUE_FIRST)
                : asked;
        Paging paging = Paging.of(parameters);
        ProcessPage found = processes.find(query, paging);
        model.addAttribute("state", query.state());
        model.addAttribute("states", ProcessState.values());
        model.addAttribute("order", query.orderId());
        model.addAttribute("found", found);
        model.addAttribute("narrowings", narrowings(query.facets(), found.facets()));
        Links.add(model, paging.cursor() != null, found.next());
        return "processes";
    }

    private static List<Narrowing> narrowings(Facets facets, Map<String, List<Facets.Count>> counts) {
        return List.of(
                Narrowing.of("process", "Process", true, facets, counts),
                Narrowing.of("step", "Step", true, facets, counts));
    }
}
