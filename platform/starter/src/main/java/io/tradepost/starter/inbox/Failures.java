package io.tradepost.starter.inbox;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a failure of the place, which every message would meet, from one of the message. */
final class Failures {

    private Failures() {}

    /** No database, no longer the owner, or the thread is to stop: nothing is parked, all is tried again. */
    static boolean ofThePlace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfThePlace(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfThePlace(Throwable cause) {
        return switch (cause) {
            case Offsets.StaleOwner stale -> true;
            case CannotCreateTransactionException noConnection -> true;
            case TransactionSystemException noCommit -> true;
            case TransientDataAccessException later -> true;
            case DataAccessResourceFailureException noDatabase -> true;
            case SQLTransientException later -> true;
            case SQLRecoverableException noConnection -> true;
            case SQLNonTransientConnectionException noConnection -> true;
            case SQLException sql -> connectionLost(sql);
            case InterruptedException stopping -> true;
            case OutOfMemoryError full -> true;
            default -> false;
        };
    }

    /** SQLSTATE classes: 08 connection, 53 resources, 57P shutdown (PostgreSQL, Appendix A). */
    private static boolean connectionLost(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
