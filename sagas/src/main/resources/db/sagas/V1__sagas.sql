-- Live processes; one that has ended is deleted. At most one of a kind for an order.
create table saga (
    saga_id  varchar(64)  primary key,
    type     varchar(64)  not null,
    order_id varchar(64)  not null,
    state    jsonb        not null,
    since    timestamptz  not null default now(),
    moved_at timestamptz  not null default now(),
    unique (order_id, type)
);
