package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.Imports;
import io.tradepost.imports.life.PhaseName;
import io.tradepost.imports.life.PhaseProgress;
import io.tradepost.imports.life.Phases;
import io.tradepost.imports.matching.MatchingReturns;
import io.tradepost.imports.result.Result;
import io.tradepost.imports.result.SummingUp;
import io.tradepost.imports.sorting.SortingOut;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes an import through its phases, from the one it is in to the last. */
@Component
class Importing {

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private final Imports imports;
    private final Phases phases;
    private final SortingOut sorting;
    private final MatchingReturns matching;
    private final SummingUp summing;
    private final Loading loading;
    private final JsonMapper json;

    Importing(
            Imports imports,
            Phases phases,
            SortingOut sorting,
            MatchingReturns matching,
            SummingUp summing,
            Loading loading,
            JsonMapper json) {
        this.imports = imports;
        this.phases = phases;
        this.sorting = sorting;
        this.matching = matching;
        this.summing = summing;
        this.loading = loading;
        this.json = json;
    }

    void work(Import next, WorkOnImport.Pause pause) throws InterruptedException {
        Import file = imports.takeUp(next, doneWith(next));
        LOG.info("import {} of {} goes on with {}", file.number(), file.fileName(), file.phase());
        WorkOnImport patience = new WorkOnImport(imports, file, pause);
        for (PhaseName phase : EnumSet.range(file.phase(), PhaseName.SUMMING_UP)) {
            imports.enters(file, phase);
            work(file, phase, patience);
        }
        LOG.info("import {} of {} is done", file.number(), file.fileName());
    }

    private void work(Import file, PhaseName phase, WorkOnImport patience) throws InterruptedException {
        switch (phase) {
            case READING -> throw new IllegalStateException("an import that is being read is not taken up");
            case SORTING_OUT -> sortOut(file);
            case PRODUCTS -> loading.load(file, GoodsPhases.PRODUCT, patience);
            case CUSTOMERS -> loading.load(file, GoodsPhases.CUSTOMER, patience);
            case OPENING_STOCK -> loading.load(file, GoodsPhases.RECEIPT, patience);
            case STOCK_CHANGES -> loading.load(file, GoodsPhases.STOCK_CHANGE, patience);
            case ORDERS -> loading.loadOrders(file, patience);
            case MATCHING -> matching.match(file);
            case RETURNS -> loading.load(file, SalesPhases.RETURN, patience);
            case CREDITS -> loading.load(file, SalesPhases.CREDIT, patience);
            case SUMMING_UP -> imports.done(file, json.valueToTree(summing.sumUp(file)));
        }
    }

    private void sortOut(Import file) {
        sorting.sortOut(file.number());
        Result found = summing.sumUp(file);
        int settled = found.rejects().sum().lines() + found.earlier().lines();
        int charges = found.corrections().notStocked() + found.writeOffs().notStocked();
        imports.sortedOut(file.number(), settled, charges, json.valueToTree(found));
    }

    private int doneWith(Import file) {
        int lines = file.rejected() + file.unmoved();
        for (PhaseProgress phase : phases.of(file.number())) {
            lines += phase.lines() + phase.rejected();
        }
        return lines;
    }
}
