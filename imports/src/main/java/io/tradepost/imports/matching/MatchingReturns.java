package io.tradepost.imports.matching;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.rows.Cursor;
import io.tradepost.kernel.UnitPrice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Goes through what each customer bought and returned of each code, of all imports so far, in the order of time; of one
 * moment, what is returned comes first, since only earlier purchases match.
 */
@Service
public class MatchingReturns {

    private static final String HISTORY = """
            with returned as (
                select * from outcome where import = ? and outcome = 'RETURN'
            ), sold as (
                select import, invoice, first_line, no, code, customer, at, quantity,
                       row_number() over (partition by import, invoice order by no) as order_line
                from outcome
                where outcome in ('SALE', 'FREE') and customer in (select customer from returned)
            ), used as (
                select order_id, order_line, sum(quantity) as quantity
                from part join claim c using (import, position, order_id)
                where order_id is not null and import <> ? and c.refused is null
                group by order_id, order_line
            )
            select customer, code, at, 0 as import, first_line, no, invoice, null as order_line, -quantity as quantity, price
            from returned
            union all
            select customer, code, at, sold.import, first_line, no, invoice, sold.order_line,
                   sold.quantity - coalesce(used.quantity, 0), null
            from sold left join used on used.order_id = sold.invoice and used.order_line = sold.order_line
            where (customer, code) in (select customer, code from returned)
              and sold.quantity > coalesce(used.quantity, 0)
            order by customer, code, at, import, first_line, no""";

    private static final String ROUNDS = """
            update part p set round = n.round
            from (select import, line, seq,
                         row_number() over (partition by invoice, order_id, order_line order by line, seq) - 1 as round
                  from part where import = ? and order_id is not null) n
            where n.round > 0 and p.import = n.import and p.line = n.line and p.seq = n.seq""";

    private static final String CLAIMS = """
            insert into claim (import, position, invoice, order_id, round, lines, asked)
            select ?, row_number() over (order by order_id is null, at, first_line, first_part, round),
                   number, order_id, round, lines, asked
            from (select i.number, i.at, i.first_line, p.order_id, p.round, count(*) filter (where p.seq = 0) as lines,
                         sum(p.value) as asked,
                         min(min(p.line * 100000::bigint + p.seq)) over (partition by i.number, p.order_id) as first_part
                  from part p join invoice i on i.import = p.import and i.number = p.invoice
                  where p.import = ? group by i.number, i.at, i.first_line, p.order_id, p.round) claims""";

    private static final String POSITIONS = """
            update part p set position = c.position from claim c
            where p.import = ? and c.import = p.import and c.invoice = p.invoice and c.round = p.round
              and c.order_id is not distinct from p.order_id""";

    private static final int ROWS = 500;

    private final Cursor cursor;
    private final JdbcTemplate jdbc;

    MatchingReturns(Cursor cursor, JdbcTemplate jdbc) {
        this.cursor = cursor;
        this.jdbc = jdbc;
    }

    /** May be repeated until a service was asked for what it found. */
    public void match(Import file) throws InterruptedException {
        int number = file.number();
        jdbc.update("delete from claim where import = ?", number);
        jdbc.update("delete from part where import = ?", number);
        List<Part> parts = new ArrayList<>();
        History history = new History(file.terms().currency().getCurrencyCode(), parts);
        cursor.read(
                HISTORY,
                row -> {
                    history.next(row);
                    if (parts.size() >= ROWS) {
                        write(number, parts);
                    }
                },
                number,
                number);
        write(number, parts);
        jdbc.update(ROUNDS, number);
        jdbc.update(CLAIMS, number, number);
        jdbc.update(POSITIONS, number);
    }

    /** Rows of one customer and code after those of another. */
    private static final class History {

        private final String currency;
        private final List<Part> parts;
        private @Nullable String customer;
        private @Nullable String code;
        private Shelf shelf = new Shelf();

        History(String currency, List<Part> parts) {
            this.currency = currency;
            this.parts = parts;
        }

        void next(ResultSet row) throws SQLException {
            String whose = row.getString("customer");
            String what = row.getString("code");
            if (whose == null || !whose.equals(customer) || !Objects.equals(what, code)) {
                shelf = new Shelf();
                customer = whose;
                code = what;
            }
            int quantity = row.getInt("quantity");
            int orderLine = row.getInt("order_line");
            String invoice = row.getString("invoice");
            if (orderLine > 0) {
                shelf.bought(new Sold(invoice, orderLine, quantity));
            } else {
                UnitPrice price = UnitPrice.ofTenThousandths(row.getLong("price"), currency);
                shelf.returned(row.getInt("no"), invoice, quantity, price, parts::add);
            }
        }
    }

    private void write(int number, List<Part> parts) {
        jdbc.batchUpdate(
                "insert into part (import, line, seq, invoice, order_id, order_line, quantity, value)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                parts.stream().map(part -> row(number, part)).toList());
        parts.clear();
    }

    private static @Nullable Object[] row(int number, Part part) {
        Sold from = part.from();
        return new @Nullable Object[] {
            number,
            part.line(),
            part.seq(),
            part.invoice(),
            from == null ? null : from.orderId(),
            from == null ? null : from.line(),
            part.quantity(),
            part.value()
        };
    }
}
