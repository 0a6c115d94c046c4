package io.tradepost.query.page.operations;

import io.tradepost.query.operations.Operations;
import io.tradepost.query.operations.ServiceLetters;
import io.tradepost.ui.Page;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is away is shown as being away; the rest is shown all the same. */
@Page
class DeadLettersPage {

    private final Operations operations;

    DeadLettersPage(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/dead-letters")
    String show(Model model) {
        List<ServiceLetters> services = operations.deadLetters();
        model.addAttribute("services", services);
        model.addAttribute(
                "count",
                services.stream().mapToInt(service -> service.letters().size()).sum());
        return "dead-letters";
    }
}
