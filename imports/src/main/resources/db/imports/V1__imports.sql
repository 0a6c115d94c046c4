-- A file and how far it has come. id is the SHA-256 of its format and content; turn counts who took it up, so that
-- whoever did before is stopped.
create table import (
    id            text        primary key,
    number        int         generated always as identity unique,
    format        text        not null,
    file_name     text        not null,
    zone          text        not null,
    currency      text        not null,
    bytes         bigint      not null,
    status        text        not null check (status in ('READING', 'WAITING', 'RUNNING', 'DONE')),
    phase         text        not null,
    lines         int         not null default 0,
    rejected      int         not null default 0,
    unmoved       int         not null default 0,
    waiting_for   text,
    created_at    timestamptz not null default now(),
    turn          int         not null default 0,
    taken_up_at   timestamptz,
    taken_up_done int         not null default 0,
    finished_at   timestamptz,
    result        json
);
create index import_unfinished on import (number) where status <> 'DONE';

-- How far one phase has come: everything up to the mark has been answered for. total, done and refused count things,
-- lines and rejected the lines of the file that came with them.
create table phase (
    import      int  not null references import (number) on delete cascade,
    name        text not null,
    total       int  not null,
    mark        int  not null default 0,
    done        int  not null default 0,
    lines       int  not null default 0,
    refused     int  not null default 0,
    rejected    int  not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    primary key (import, name)
);

-- The file as it was read. raw is kept of malformed lines only; price is in 1/10,000, value in minor units. No foreign
-- key: it would be looked up for each of many rows.
create table line (
    import      int         not null,
    no          int         not null,
    invoice     text,
    code        text,
    kind        text,
    description text,
    quantity    int,
    at          timestamptz,
    price       bigint,
    value       bigint,
    customer    text,
    country     text,
    malformed   text,
    raw         text,
    primary key (import, no)
);

-- Lines of one number; refused is what a service had against it, here and below. kind: ORDER, CREDIT, STOCK, REJECTED, EARLIER (imported before, with the same lines).
create table invoice (
    import      int         not null references import (number) on delete cascade,
    number      text        not null,
    first_line  int         not null,
    kind        text        not null,
    position    int,
    at          timestamptz not null,
    customer    text,
    country     text,
    lines       int         not null,
    reason      text,
    fingerprint text        not null,
    refused     text,
    primary key (import, number)
);
create index invoice_number on invoice (number);
create index invoice_position on invoice (import, position) where position is not null;

create table product (
    import   int         not null references import (number) on delete cascade,
    position int         not null,
    sku      text        not null,
    name     text        not null,
    price    bigint      not null,
    opening  bigint      not null,
    first_at timestamptz not null,
    refused  text,
    primary key (import, position)
);

-- Opening stock: all that the file sells or writes off of a product, in portions that one receipt may have.
create table receipt (
    import   int         not null references import (number) on delete cascade,
    position int         not null,
    sku      text        not null,
    quantity int         not null,
    at       timestamptz not null,
    refused  text,
    primary key (import, position)
);

create table customer (
    import   int  not null references import (number) on delete cascade,
    position int  not null,
    id       text not null,
    refused  text,
    primary key (import, position)
);

-- Write-offs and corrections of what is kept in stock.
create table stock_change (
    import   int  not null references import (number) on delete cascade,
    position int  not null,
    line     int  not null,
    refused  text,
    primary key (import, position),
    unique (import, line)
);

-- Where the units of a line of a credit note went: to a line of an order, or to none.
create table part (
    import     int    not null references import (number) on delete cascade,
    line       int    not null,
    seq        int    not null,
    invoice    text   not null,
    order_id   text,
    order_line int,
    quantity   int    not null,
    value      bigint not null,
    round      int    not null default 0,
    position   int,
    primary key (import, line, seq)
);
create index part_order on part (order_id, order_line) where order_id is not null;
create index part_position on part (import, position);

-- What is asked for on behalf of a credit note: a return of one order, or a credit where order_id is null. A line of
-- the order that the note names more than once goes into further rounds: a return names each line once.
create table claim (
    import   int    not null references import (number) on delete cascade,
    position int    not null,
    invoice  text   not null,
    order_id text,
    round    int    not null,
    lines    int    not null,
    asked    bigint not null,
    refunded bigint,
    refused  text,
    primary key (import, position)
);

-- What became of each line, by the rules of imports/README.md.
create view outcome as
select l.import, l.no, l.invoice, l.code, l.kind, l.description, l.quantity, l.price, l.value, l.raw,
       i.position, i.first_line, i.at, i.customer, i.country,
       case
           when l.malformed is not null then 'REJECTED'
           when i.kind = 'REJECTED' then 'REJECTED'
           when l.customer is distinct from i.customer or l.country is distinct from i.country then 'REJECTED'
           when l.invoice like 'C%' and l.quantity > 0 then 'REJECTED'
           when i.kind = 'EARLIER' then 'EARLIER'
           when i.kind = 'CREDIT' then 'RETURN'
           when c.refused is not null then 'REJECTED'
           when l.quantity < 0 then 'WRITE_OFF'
           when i.refused is not null then 'REJECTED'
           when i.kind = 'ORDER' and l.price > 0 then 'SALE'
           when i.kind = 'ORDER' then 'FREE'
           else 'CORRECTION'
       end as outcome,
       case
           when l.malformed is not null then 'malformed: ' || l.malformed
           when i.kind = 'REJECTED' then i.reason
           when l.customer is distinct from i.customer
               then 'malformed: CustomerID is another than on the first line of the invoice'
           when l.country is distinct from i.country
               then 'malformed: Country is another than on the first line of the invoice'
           when l.invoice like 'C%' and l.quantity > 0 then 'malformed: Quantity of a cancellation must be negative'
           when i.kind = 'EARLIER' then i.reason
           when i.kind = 'CREDIT' then null
           when c.refused is not null then c.refused
           when l.quantity > 0 then i.refused
       end as reason
from line l
left join invoice i on i.import = l.import and i.number = l.invoice
left join stock_change c on c.import = l.import and c.line = l.no;
