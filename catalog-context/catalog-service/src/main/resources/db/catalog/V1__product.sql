-- What GET /api/products shows; written from the product's events in the transaction that appends them.
create table product (
    sku          text collate "C" primary key,
    name         text    not null,
    description  text,
    category     text,
    price        bigint  not null check (price >= 0), -- minor units
    currency     char(3) not null,
    discontinued boolean not null,
    version      bigint  not null -- sequence number of the last event
);
