package io.tradepost.order.planted;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

public final class OpensAConnection {
    Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://elsewhere/other");
    }
}
