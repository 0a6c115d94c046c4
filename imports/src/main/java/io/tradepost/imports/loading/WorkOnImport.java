package io.tradepost.imports.loading;

import io.tradepost.imports.asking.Patience;
import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.Imports;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets everybody see what an import waits for. */
final class WorkOnImport implements Patience {

    /** Sleeps, unless the service stops. */
    interface Pause {
        void pause(Duration pause) throws InterruptedException;
    }

    private final Imports imports;
    private final Import file;
    private final Pause pause;
    private final AtomicReference<@Nullable String> waitingFor = new AtomicReference<>();

    WorkOnImport(Imports imports, Import file, Pause pause) {
        this.imports = imports;
        this.file = file;
        this.pause = pause;
    }

    @Override
    public void waitingFor(@Nullable String what) {
        if (!Objects.equals(waitingFor.getAndSet(what), what)) {
            imports.waitsFor(file.number(), what);
        }
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        pause.pause(length);
    }
}
