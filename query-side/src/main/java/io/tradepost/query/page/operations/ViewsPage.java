package io.tradepost.query.page.operations;

import io.tradepost.query.rebuilding.ViewOverview;
import io.tradepost.ui.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Page
class ViewsPage {

    private final ViewOverview views;

    ViewsPage(ViewOverview views) {
        this.views = views;
    }

    @GetMapping("/views")
    String show(Model model) {
        model.addAttribute("views", views.all());
        return "views";
    }
}
