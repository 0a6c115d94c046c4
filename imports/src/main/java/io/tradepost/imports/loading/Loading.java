package io.tradepost.imports.loading;

import io.tradepost.imports.asking.Patience;
import io.tradepost.imports.asking.Services;
import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.PhaseProgress;
import io.tradepost.imports.life.Phases;
import io.tradepost.imports.rows.Cursor;
import org.springframework.stereotype.Component;

/**
 * Asks for all that a phase consists of, from where it was left. What was asked for and not recorded is asked for again,
 * under the same ids and keys.
 */
@Component
class Loading {

    private final Services services;
    private final Cursor cursor;
    private final Ledger ledger;
    private final Phases phases;
    private final LoadingSettings settings;

    Loading(Services services, Cursor cursor, Ledger ledger, Phases phases, LoadingSettings settings) {
        this.services = services;
        this.cursor = cursor;
        this.ledger = ledger;
        this.phases = phases;
        this.settings = settings;
    }

    void load(Import file, Phase phase, Patience patience) throws InterruptedException {
        PhaseProgress progress = phases.enter(file.number(), phase.name(), ledger.total(file, phase));
        if (progress.done() < progress.total()) {
            bring(file, phase, progress.mark(), answers -> ledger.record(file, phase, answers), patience);
        }
        phases.leave(file.number(), phase.name());
    }

    void loadOrders(Import file, Patience patience) throws InterruptedException {
        Phase phase = SalesPhases.ORDER;
        PhaseProgress progress = phases.enter(file.number(), phase.name(), ledger.total(file, phase));
        if (progress.done() < progress.total()) {
            OrderWatch watch = new OrderWatch(
                    services, patience, settings.openLines(), answers -> ledger.record(file, phase, answers));
            bring(file, phase, progress.mark(), watch, patience);
            watch.finish();
        }
        phases.leave(file.number(), phase.name());
    }

    private void bring(Import file, Phase phase, int mark, Conveyor.Answers answers, Patience patience)
            throws InterruptedException {
        Courier courier = new Courier(services, patience, file, phase);
        int width = phase.inOrder() ? 1 : settings.requests();
        try (Conveyor conveyor = new Conveyor(courier, width, answers)) {
            ItemRows rows = new ItemRows(phase.shape().apply(file), conveyor);
            cursor.read(phase.rows(), rows, file.number(), mark);
            rows.finish();
            conveyor.finish();
        }
    }
}
