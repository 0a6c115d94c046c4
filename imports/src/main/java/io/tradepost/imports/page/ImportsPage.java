package io.tradepost.imports.page;

import io.tradepost.imports.life.ImportStatus;
import io.tradepost.imports.life.ImportView;
import io.tradepost.imports.life.ImportViews;
import io.tradepost.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ImportsPage {

    private final ImportViews imports;

    ImportsPage(ImportViews imports) {
        this.imports = imports;
    }

    @ModelAttribute
    void secure(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    @GetMapping("/imports")
    String all(Model model) {
        model.addAttribute("imports", imports.latest());
        return "imports";
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, Model model, HttpServletResponse response) {
        try {
            ImportView view = imports.of(id);
            model.addAttribute("file", view);
            model.addAttribute("underWay", view.status() != ImportStatus.DONE);
            if (view.result() != null) {
                model.addAttribute("sums", Shown.of(view.result()));
                model.addAttribute("addsUp", view.result().path("addsUp").asBoolean(false));
            }
        } catch (Refusal e) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("failure", "There is no such import.");
            model.addAttribute("underWay", false);
        }
        return "import";
    }
}
