package io.tradepost.imports.rest;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.ImportRefusal;
import io.tradepost.imports.life.Imports;
import io.tradepost.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class RejectsController {

    private final Imports imports;
    private final Rejects rejects;

    RejectsController(Imports imports, Rejects rejects) {
        this.imports = imports;
        this.rejects = rejects;
    }

    @GetMapping("/api/imports/{id}/rejects")
    void download(@PathVariable String id, HttpServletResponse response) throws IOException, InterruptedException {
        Import file = imports.find(id)
                .orElseThrow(() -> new Refusal(ImportRefusal.IMPORT_NOT_FOUND, "there is no import " + id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id.substring(0, 12) + ".csv\"");
        rejects.write(file, response.getWriter());
    }
}
