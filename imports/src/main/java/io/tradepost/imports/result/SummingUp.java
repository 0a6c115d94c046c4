package io.tradepost.imports.result;

import io.tradepost.imports.life.Import;
import io.tradepost.imports.result.Result.Matched;
import io.tradepost.imports.result.Result.Needed;
import io.tradepost.imports.result.Result.Orders;
import io.tradepost.imports.result.Result.Rejects;
import io.tradepost.imports.result.Result.Returns;
import io.tradepost.imports.result.Result.StockLines;
import io.tradepost.imports.result.Result.Unmatched;
import io.tradepost.kernel.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Adds up what became of each line. What a service refused counts among the rejects. */
@Service
public class SummingUp {

    private static final String FILE = """
            select 'FILE' as heading, count(*) as lines, coalesce(sum(quantity), 0) as units,
                   coalesce(sum(value), 0) as value, 0 as charges
            from line where import = ?""";

    private static final String BY_OUTCOME = """
            select outcome as heading, count(*) as lines, coalesce(sum(quantity), 0) as units,
                   coalesce(sum(value), 0) as value, count(*) filter (where kind <> 'ITEM') as charges
            from outcome where import = ? group by 1""";

    /** A line of several parts counts under its first. */
    private static final String BY_CLAIM = """
            select case when c.refused is not null then 'REFUSED'
                        when c.order_id is null then 'UNMATCHED' else 'MATCHED' end as heading,
                   count(*) filter (where p.seq = 0) as lines, -coalesce(sum(p.quantity), 0) as units,
                   -coalesce(sum(p.value), 0) as value, 0 as charges
            from part p join claim c using (import, position)
            where p.import = ? group by 1""";

    private static final String COUNTS = """
            select (select count(*) from invoice where import = :import and kind = 'ORDER' and refused is null) as orders,
                   (select count(distinct invoice) from outcome where import = :import and outcome = 'RETURN') as notes,
                   (select count(*) from claim where import = :import and refused is null and order_id is not null) as returns,
                   (select count(*) from claim where import = :import and refused is null and order_id is null) as credits,
                   (select coalesce(sum(refunded), 0) from claim where import = :import and refused is null
                       and order_id is not null) as refunded,
                   (select count(*) from product where import = :import) as products,
                   (select count(*) from customer where import = :import) as customers,
                   (select coalesce(sum(opening), 0) from product where import = :import) as opening,
                   whole.*
            from (select count(*) filter (where matched and not unmatched) as matched,
                         count(*) filter (where unmatched and not matched) as unmatched,
                         count(*) filter (where matched and unmatched) as split
                  from (select bool_or(order_id is not null) as matched, bool_or(order_id is null) as unmatched
                        from part where import = :import group by line) lines) whole""";

    private static final String REASONS = """
            select reason, count(*) as often from outcome where import = ? and outcome = 'REJECTED'
            group by reason order by often desc, reason limit 100""";

    private final JdbcClient jdbc;

    SummingUp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of an import that is under way: what has been found in it so far. */
    public Result sumUp(Import file) {
        Currency currency = file.terms().currency();
        Sums sums = new Sums(currency);
        for (String query : new String[] {FILE, BY_OUTCOME, BY_CLAIM}) {
            jdbc.sql(query).param(file.number()).query(sums::add);
        }
        Map<String, Object> counts =
                jdbc.sql(COUNTS).param("import", file.number()).query().singleRow();
        Sum refused = sums.of("REFUSED");
        Sum returns = sums.of("RETURN").minus(refused);
        Sum matched = sums.of("MATCHED").withLines(count(counts, "matched"));
        Money refunded = new Money(number(counts, "refunded").longValue(), currency);
        Rejects rejects = new Rejects(sums.of("REJECTED").plus(refused), reasons(file, refused.lines()));
        Sum accounted = sums.of("SALE")
                .plus(sums.of("FREE"))
                .plus(returns)
                .plus(sums.of("WRITE_OFF"))
                .plus(sums.of("CORRECTION"))
                .plus(sums.of("EARLIER"))
                .plus(rejects.sum());
        return new Result(
                sums.of("FILE"),
                new Orders(count(counts, "orders"), sums.of("SALE")),
                sums.of("FREE"),
                new Returns(
                        count(counts, "notes"),
                        returns,
                        new Matched(
                                count(counts, "returns"),
                                matched,
                                refunded,
                                matched.reversed().minus(refunded)),
                        new Unmatched(
                                count(counts, "credits"), sums.of("UNMATCHED").withLines(count(counts, "unmatched"))),
                        count(counts, "split")),
                new StockLines(sums.of("WRITE_OFF"), sums.charges("WRITE_OFF")),
                new StockLines(sums.of("CORRECTION"), sums.charges("CORRECTION")),
                sums.of("EARLIER"),
                rejects,
                accounted,
                accounted.equals(sums.of("FILE")),
                new Needed(
                        count(counts, "products"),
                        count(counts, "customers"),
                        number(counts, "opening").longValue()));
    }

    private Map<String, Integer> reasons(Import file, int refusedClaims) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        jdbc.sql(REASONS).param(file.number()).query(row -> {
            reasons.put(row.getString("reason"), row.getInt("often"));
        });
        if (refusedClaims > 0) {
            reasons.put("return or credit refused", refusedClaims);
        }
        return reasons;
    }

    private static int count(Map<String, Object> counts, String name) {
        return number(counts, name).intValue();
    }

    private static Number number(Map<String, Object> counts, String name) {
        return (Number) Objects.requireNonNull(counts.get(name));
    }
}
