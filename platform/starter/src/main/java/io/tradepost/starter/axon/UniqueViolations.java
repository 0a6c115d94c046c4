package io.tradepost.starter.axon;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Tells Axon that another writer appended the same sequence number first: SQLSTATE 23505 (PostgreSQL, Appendix A). */
final class UniqueViolations implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && violates(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean violates(SQLException first) {
        for (@Nullable SQLException sql = first; sql != null; sql = sql.getNextException()) {
            if (UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
