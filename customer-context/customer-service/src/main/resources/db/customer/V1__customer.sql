-- What GET /api/customers shows; written from the customer's events in the transaction that appends them. Everything
-- personal is sealed: its key is the subject's row of personal_data_key.
create table customer (
    customer_id     text collate "C" primary key,
    person          jsonb   not null,
    addresses       jsonb   not null default '[]',
    default_address text,
    by_email        boolean not null default false,
    by_phone        boolean not null default false,
    by_post         boolean not null default false,
    blocked         boolean not null default false,
    version         bigint  not null -- sequence number of the last event
);
