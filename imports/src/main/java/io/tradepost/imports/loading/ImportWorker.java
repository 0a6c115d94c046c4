package io.tradepost.imports.loading;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.life.Imports;
import io.tradepost.imports.staging.ReadingFiles;
import io.tradepost.starter.lifecycle.Worker;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Works on one import after the other, when it is this instance's turn. */
@Component
public class ImportWorker extends Worker {

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final DataSource database;
    private final Imports imports;
    private final ReadingFiles reading;
    private final Importing importing;
    private final Semaphore bell = new Semaphore(0);

    ImportWorker(DataSource database, Imports imports, ReadingFiles reading, Importing importing) {
        super("imports", TAKING_IN);
        this.database = database;
        this.imports = imports;
        this.reading = reading;
        this.importing = importing;
    }

    /** There is something to do. */
    public void ring() {
        bell.release();
    }

    @Override
    protected void work() throws Exception {
        reading.forgetBrokenOff();
        try (Turn turn = Turn.take(database)) {
            while (turn != null && isRunning()) {
                turn.check();
                Optional<Import> next = imports.next();
                if (next.isPresent()) {
                    importing.work(next.get(), this::pauseUnlessStopped);
                } else {
                    idle();
                }
                succeeded();
            }
        }
        idle();
    }

    @Override
    protected void wake() {
        ring();
    }

    private void idle() throws InterruptedException {
        if (bell.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void pauseUnlessStopped(Duration length) throws InterruptedException {
        pause(length);
        if (!isRunning()) {
            throw new InterruptedException("the service stops");
        }
    }
}
