package io.tradepost.imports.rest;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.rows.Cursor;
import io.tradepost.kernel.UnitPrice;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lines that became nothing, and why, as CSV. A line that came through whole is spelled anew. */
@Component
class Rejects {

    private static final String LINES = """
            with listed as (
                select no, case when outcome = 'REJECTED' then 'rejected' else 'nothing moved' end as outcome,
                       concat_ws('; ', coalesce(reason, 'no warehouse keeps ' || code),
                           'customer ' || customer || ' ' || c.refused, 'product ' || code || ' ' || p.refused,
                           'opening stock of ' || code || ' ' || r.refused) as reason
                from outcome o
                left join customer c on c.import = o.import and c.id = o.customer and c.refused is not null
                left join product p on p.import = o.import and p.sku = o.code and p.refused is not null
                left join (select import, sku, min(refused) as refused from receipt group by import, sku) r
                    on r.import = o.import and r.sku = o.code and r.refused is not null
                where o.import = ? and (outcome = 'REJECTED'
                    or outcome in ('WRITE_OFF', 'CORRECTION') and kind <> 'ITEM')
                union all
                select p.line, 'rejected', c.refused || ' (' || p.quantity || ' units)'
                from part p join claim c using (import, position)
                where p.import = ? and c.refused is not null
            )
            select l.*, listed.outcome, listed.reason
            from listed join line l on l.import = ? and l.no = listed.no order by l.no""";

    private final Cursor cursor;

    Rejects(Cursor cursor) {
        this.cursor = cursor;
    }

    void write(Import file, PrintWriter out) throws InterruptedException {
        out.print("line,outcome,reason,text\r\n");
        int number = file.number();
        cursor.read(LINES, row -> out.print(line(row, file)), number, number, number);
        out.flush();
    }

    private static String line(ResultSet row, Import file) throws SQLException {
        return csv(row.getString("no"), row.getString("outcome"), row.getString("reason"), text(row, file)) + "\r\n";
    }

    private static String text(ResultSet row, Import file) throws SQLException {
        String raw = row.getString("raw");
        if (raw != null) {
            return raw;
        }
        Timestamp at = row.getTimestamp("at");
        UnitPrice price = new UnitPrice(row.getLong("price"), file.terms().currency());
        return csv(
                row.getString("invoice"),
                row.getString("code"),
                row.getString("description"),
                row.getString("quantity"),
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        LocalDateTime.ofInstant(at.toInstant(), file.terms().zone())),
                price.amount(),
                row.getString("customer"),
                row.getString("country"));
    }

    private static String csv(String... fields) {
        return Stream.of(fields).map(Rejects::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        if (text == null) {
            return "";
        }
        boolean plain = text.chars().noneMatch(character -> character == ',' || character == '"' || character < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
