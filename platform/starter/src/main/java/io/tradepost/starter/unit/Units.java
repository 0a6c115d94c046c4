package io.tradepost.starter.unit;

import java.util.concurrent.Callable;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/**
 * Several commands and writes in one unit of work: one append of all their events, one transaction, one commit. Aggregate
 * locks are held and caches filled only as the whole commits or rolls back.
 */
public final class Units {

    private final TransactionManager transactionManager;

    public Units(TransactionManager transactionManager) {
        this.transactionManager = transactionManager;
    }

    /** Commits when the work returns; rolls back and rethrows when it, or the commit, throws. */
    public <T> T call(String name, Callable<T> work) {
        DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>(name));
        try {
            unit.attachTransaction(transactionManager);
            T result = work.call();
            unit.commit();
            return result;
        } catch (Throwable failure) {
            rollBack(unit, failure);
            throw sneaky(failure);
        }
    }

    public void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return name;
        });
    }

    private static void rollBack(DefaultUnitOfWork<?> unit, Throwable failure) {
        try {
            if (unit.isActive()) {
                unit.rollback(failure);
            }
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
        throw (E) failure;
    }
}
