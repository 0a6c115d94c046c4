package io.tradepost.imports.sorting;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Finds out what a file's invoices are, and what products, stock and customers they need. Each step is one statement
 * and a transaction of its own, which writes only once it knows all it has to write.
 */
@Service
public class SortingOut {

    /** An invoice is known by its first line; lines that differ from it in customer or country do not count. */
    private static final String INVOICES = """
            insert into invoice (import, number, first_line, kind, position, at, customer, country, lines, reason, fingerprint)
            with alike as (
                select l.*, first_value(customer) over first as whose, first_value(country) over first as whither
                from line l where import = ? and malformed is null
                window first as (partition by invoice order by no)
            ), known as (
                select invoice, min(no) as first_line, min(at) as at, whose, whither,
                       count(*) filter (where quantity > 0) as ordered,
                       count(*) as lines,
                       case when invoice like 'A%' or bool_or(price < 0) then 'REJECTED'
                            when invoice like 'C%' then 'CREDIT'
                            when bool_or(quantity > 0 and price > 0) then 'ORDER'
                            else 'STOCK' end as kind,
                       md5(string_agg(concat_ws('|', code, quantity, price, extract(epoch from at)), ';' order by no)
                           || coalesce(whose, '') || '|' || whither) as fingerprint
                from (select *, customer is not distinct from whose and country = whither as same from alike) every
                where same or price < 0
                group by invoice, whose, whither
            ), judged as (
                select k.*, e.number is not null as earlier, e.fingerprint = k.fingerprint as repeated
                from known k left join lateral (
                    select number, fingerprint from invoice i
                    where i.number = k.invoice and i.import < ? and i.kind in ('ORDER', 'CREDIT', 'STOCK')
                    order by i.import limit 1) e on true
            ), named as (
                select *,
                       case when kind = 'REJECTED' then kind
                            when repeated then 'EARLIER'
                            when earlier or (kind = 'ORDER' and ordered > 2000) then 'REJECTED'
                            else kind end as becomes,
                       case when kind = 'REJECTED' then 'accounting adjustment'
                            when repeated then 'imported before'
                            when earlier then 'an invoice of this number was imported before, with other lines'
                            when kind = 'ORDER' and ordered > 2000 then 'malformed: more than 2,000 lines in an invoice'
                       end as because
                from judged
            )
            select ?, invoice, first_line, becomes,
                   case when becomes = 'ORDER'
                        then row_number() over (partition by becomes order by at, first_line) end,
                   at, whose, whither, lines, because, fingerprint
            from named""";

    /** A product's name is its most frequent one, its price the first that was asked for it. */
    private static final String PRODUCTS = """
            insert into product (import, position, sku, name, price, opening, first_at)
            with kept as (
                select * from outcome where import = ? and kind = 'ITEM' and outcome not in ('REJECTED', 'EARLIER')
            ), names as (
                select distinct on (code) code, description
                from (select code, description, count(*) as often from kept where description <> '' group by 1, 2) counted
                order by code, often desc, description collate "C"
            ), facts as (
                select code,
                       (array_agg(price order by at, no) filter (where price > 0))[1] as price,
                       sum(abs(quantity)) filter (where outcome in ('SALE', 'FREE', 'WRITE_OFF')) as opening,
                       min(at) as first_at
                from kept group by code
            )
            select ?, row_number() over (order by code collate "C"), code, coalesce(description, code),
                   coalesce(price, 0), coalesce(opening, 0), first_at
            from facts left join names using (code)""";

    private static final String RECEIPTS = """
            insert into receipt (import, position, sku, quantity, at)
            select import, row_number() over (order by position, portion), sku,
                   least(1000000, opening - portion * 1000000), first_at - interval '1 minute'
            from product cross join lateral generate_series(0, (opening - 1) / 1000000) portion
            where import = ? and opening > 0""";

    private static final String CUSTOMERS = """
            insert into customer (import, position, id)
            select ?, row_number() over (order by customer collate "C"), customer
            from (select distinct customer from invoice
                  where import = ? and customer is not null and kind in ('ORDER', 'CREDIT')) known""";

    private static final String STOCK_CHANGES = """
            insert into stock_change (import, position, line)
            select import, row_number() over (order by no), no from outcome
            where import = ? and kind = 'ITEM' and outcome in ('WRITE_OFF', 'CORRECTION')""";

    private final JdbcTemplate jdbc;

    SortingOut(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** May be repeated until something was made of what it found. */
    public void sortOut(int number) {
        for (String table : List.of("invoice", "product", "receipt", "customer", "stock_change")) {
            jdbc.update("delete from " + table + " where import = ?", number);
        }
        jdbc.update(INVOICES, number, number, number);
        jdbc.execute("analyze line, invoice"); // so that what follows is planned for as many rows as there are
        jdbc.update(PRODUCTS, number, number);
        jdbc.update(RECEIPTS, number);
        jdbc.update(CUSTOMERS, number, number);
        jdbc.update(STOCK_CHANGES, number);
    }
}
