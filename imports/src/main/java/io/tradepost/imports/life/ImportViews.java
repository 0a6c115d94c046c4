package io.tradepost.imports.life;

import io.tradepost.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Imports as others see them. */
@Component
public class ImportViews {

    private static final int SHOWN = 50;

    private final Imports imports;
    private final Phases phases;

    ImportViews(Imports imports, Phases phases) {
        this.imports = imports;
        this.phases = phases;
    }

    /** @throws Refusal if there is none */
    public ImportView of(String id) {
        return of(imports.find(id)
                .orElseThrow(() -> new Refusal(ImportRefusal.IMPORT_NOT_FOUND, "there is no import " + id)));
    }

    public ImportView of(Import file) {
        return ImportView.of(file, phases.of(file.number()), Instant.now());
    }

    /** The newest first. */
    public List<ImportView> latest() {
        return imports.latest(SHOWN).stream().map(this::of).toList();
    }
}
