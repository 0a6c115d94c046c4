alter table stock_item add column threshold bigint check (threshold >= 0);
create index stock_item_watched on stock_item (sku) where threshold is not null;

-- What waits for stock; within a SKU the lower place is served first. Written by the commands themselves, since those
-- that follow in the same transaction must see it.
create table backorder (
    sku      varchar(40) not null,
    place    bigint      not null generated always as identity,
    order_id varchar(64) not null,
    quantity bigint      not null check (quantity > 0),
    primary key (sku, place),
    unique (order_id, sku)
);

-- How many units are held back for each order, from the events of the stock items, and until when.
create table holding (
    order_id varchar(64) primary key,
    held     bigint      not null,
    due_at   timestamptz not null
);
create index holding_due on holding (due_at);
