package io.tradepost.imports.result;

import io.tradepost.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Sums by heading; a heading that never came stands for nothing. */
final class Sums {

    private final Currency currency;
    private final Map<String, Sum> sums = new HashMap<>();
    private final Map<String, Integer> charges = new HashMap<>();

    Sums(Currency currency) {
        this.currency = currency;
    }

    void add(ResultSet row) throws SQLException {
        String heading = row.getString("heading");
        Money value = new Money(row.getLong("value"), currency);
        sums.put(heading, new Sum(row.getInt("lines"), row.getLong("units"), value));
        charges.put(heading, row.getInt("charges"));
    }

    Sum of(String heading) {
        return sums.getOrDefault(heading, new Sum(0, 0, Money.zero(currency)));
    }

    int charges(String heading) {
        return charges.getOrDefault(heading, 0);
    }
}
