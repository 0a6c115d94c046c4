package io.tradepost.imports.loading;

import io.tradepost.imports.life.PhaseName;

/** What was sold and what came back. */
final class SalesPhases {

    static final Phase ORDER = new Phase(
            PhaseName.ORDERS,
            "invoice",
            "kind = 'ORDER'",
            new Endpoint("order", "POST", "/api/orders/batch", "orders", false, true, 100),
            """
            select i.position, i.number as id, 1 as counted, i.customer, i.country, i.at,
                   l.kind, l.code, l.description, l.quantity, l.price
            from invoice i join outcome l on l.import = i.import and l.invoice = i.number
            where i.import = ? and i.position > ? and l.outcome in ('SALE', 'FREE')
            order by i.position, l.no""",
            OrderShape::new,
            false);

    /** One after the other: what an order still gives back depends on what it gave before. */
    static final Phase RETURN = new Phase(
            PhaseName.RETURNS,
            "claim",
            "order_id is not null",
            new Endpoint("order", "POST", "/api/returns/batch", "returns", false, false, 250),
            """
            select c.position, c.order_id as id, (p.seq = 0)::int as counted, c.invoice, c.round, i.at,
                   p.order_line, p.quantity, l.price
            from claim c
            join invoice i on i.import = c.import and i.number = c.invoice
            join part p on p.import = c.import and p.position = c.position
            join line l on l.import = p.import and l.no = p.line
            where c.import = ? and c.position > ? and c.order_id is not null
            order by c.position, p.line, p.seq""",
            ReturnShape::new,
            true);

    static final Phase CREDIT = new Phase(
            PhaseName.CREDITS,
            "claim",
            "order_id is null",
            new Endpoint("order", "POST", "/api/credits/batch", "credits", false, true, 250),
            """
            select c.position, 'credit:' || c.invoice as id, (p.seq = 0)::int as counted, c.invoice, i.at,
                   i.customer, i.country, p.quantity, l.price, l.kind, l.code, l.description
            from claim c
            join invoice i on i.import = c.import and i.number = c.invoice
            join part p on p.import = c.import and p.position = c.position
            join line l on l.import = p.import and l.no = p.line
            where c.import = ? and c.position > ? and c.order_id is null
            order by c.position, p.line, p.seq""",
            CreditShape::new,
            false);

    private SalesPhases() {}
}
