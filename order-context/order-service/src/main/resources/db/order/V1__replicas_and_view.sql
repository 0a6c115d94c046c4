-- Copies of other contexts' products and customers, written from their events alone. An attribute's version is the
-- sequence number of the event that set it last; -1 is "not known yet".
create table product_replica (
    sku              text    primary key,
    name             text,
    name_version     bigint  not null default -1,
    category         text,
    category_version bigint  not null default -1,
    price            bigint,
    currency         text,
    price_version    bigint  not null default -1,
    discontinued     boolean not null default false
);

create table customer_replica (
    customer_id text    primary key,
    blocked     boolean not null,
    version     bigint  not null
);

-- Orders as GET shows them; personal data only sealed.
create table order_view (
    order_id            text   primary key,
    status              text   not null,
    reason_code         text,
    reason              text,
    request_fingerprint text,
    document            jsonb  not null,
    version             bigint not null
);
