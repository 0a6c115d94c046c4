package io.tradepost.query.page.reports;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.awaiting.Reads;
import io.tradepost.query.reports.Report;
import io.tradepost.query.reports.Reports;
import io.tradepost.ui.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report that cannot be read says why beneath what was asked, so that it can be asked otherwise. */
@Page
class ReportsPage {

    private final Reports reports;
    private final ReportReader reader;

    ReportsPage(Reports reports, ReportReader reader) {
        this.reports = reports;
        this.reader = reader;
    }

    @GetMapping("/reports")
    String all(Model model) {
        model.addAttribute("reports", reports.all());
        return "reports";
    }

    @GetMapping("/reports/{name}")
    @Reads({"sales", "orders"})
    String one(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Model model) {
        Report<?> report = reports.named(name);
        Asked asked = new Asked(request, name, Wishes.of(report, request));
        model.addAttribute("report", report);
        model.addAttribute("asked", asked);
        model.addAttribute("presets", Preset.of(asked, LocalDate.now(ZoneOffset.UTC)));
        List<String> currencies = List.of();
        try {
            Sheet sheet = reader.read(report, asked);
            currencies = sheet.currencies();
            model.addAttribute("sheet", sheet);
        } catch (TypeMismatchException e) {
            model.addAttribute("unfit", e.getPropertyName());
            failed(model, response, HttpStatus.BAD_REQUEST, e.getPropertyName() + " " + reason(e));
        } catch (Refusal e) {
            boolean away = e.reason().kind() == Refusal.Kind.UNAVAILABLE;
            HttpStatus status = away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT;
            failed(model, response, status, String.valueOf(e.getMessage()));
        }
        model.addAttribute("choices", Choices.of(report, asked, currencies));
        return "report";
    }

    private static void failed(Model model, HttpServletResponse response, HttpStatus status, String why) {
        response.setStatus(status.value());
        model.addAttribute("failure", why);
    }

    private static String reason(TypeMismatchException e) {
        Throwable cause = e.getCause();
        return cause == null ? "cannot be read" : String.valueOf(cause.getMessage());
    }
}
