package io.tradepost.query.reports;

import io.tradepost.kernel.Refusal;
import io.tradepost.query.search.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.stereotype.Component;

/** All reports there are, and how they are read. */
@Component
public class Reports {

    private final List<Report<?>> all;
    private final ReportSettings settings;

    Reports(List<Report<?>> all, ReportSettings settings) {
        this.all = all.stream().sorted(Comparator.comparing(Report::name)).toList();
        this.settings = settings;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Rows<R> {
        void take(R row) throws IOException;
    }

    public List<Report<?>> all() {
        return all;
    }

    /** @throws Refusal when there is none of that name */
    public Report<?> named(String name) {
        return all.stream()
                .filter(report -> report.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(ReportRefusal.NO_SUCH_REPORT, "There is no report " + name + "."));
    }

    /** @throws TypeMismatchException that names the parameter which cannot be meant */
    public ReportQuery query(Report<?> report, Parameters parameters) {
        return ReportQuery.of(parameters, report, settings.zone());
    }

    /**
     * All rows that are asked for.
     *
     * @throws TypeMismatchException that names the parameter which cannot be meant
     * @throws Refusal when Elasticsearch is away, or when a ranking of all rows would be too long
     */
    public <R> Reading<R> read(Report<R> report, Parameters parameters) {
        ReportQuery query = query(report, parameters);
        try (Answer<R> answer = report.answer(query)) {
            List<R> rows = new ArrayList<>();
            wanted(report, query, answer, rows::add);
            return new Reading<>(query, answer.about(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands out the rows in the order and up to the size that is asked for. */
    static <R> void wanted(Report<R> report, ReportQuery query, Answer<R> answer, Rows<R> taking) throws IOException {
        Ranking sort = query.sort();
        RowLimit size = query.size();
        Iterator<R> rows = answer.rows();
        if (sort != null) {
            Comparator<R> order = sort.comparator(report.columns());
            rows = (size == null ? Ranked.all(rows, order) : Ranked.first(size.value(), rows, order)).iterator();
        }
        for (int i = 0; rows.hasNext() && (size == null || i < size.value()); i++) {
            taking.take(rows.next());
        }
    }
}
