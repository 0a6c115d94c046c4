package io.tradepost.imports.page;

import io.tradepost.imports.life.ImportStatus;
import io.tradepost.imports.life.ImportView;
import io.tradepost.imports.life.ImportViews;
import io.tradepost.ui.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Page
class ImportsPage {

    private final ImportViews imports;

    ImportsPage(ImportViews imports) {
        this.imports = imports;
    }

    @GetMapping("/imports")
    String all(Model model) {
        model.addAttribute("imports", imports.latest());
        return "imports";
    }

    @GetMapping("/imports/latest")
    String latest(Model model) {
        model.addAttribute("imports", imports.latest());
        return "imports :: latest";
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, Model model) {
        ImportView file = imports.of(id);
        model.addAttribute("file", file);
        model.addAttribute("underWay", file.status() != ImportStatus.DONE);
        if (file.result() != null) {
            model.addAttribute("sums", Shown.of(file.result()));
            model.addAttribute("addsUp", file.result().path("addsUp").asBoolean(false));
        }
        return "import";
    }
}
