-- Payments as they stand, written in the transaction of their events.
create table payment (
    payment_id   varchar(68) primary key,
    order_id     varchar(64) not null,
    status       varchar(16) not null,
    amount_minor bigint,
    currency     char(3),
    token        text,
    reference    text,
    reason       text,
    version      bigint      not null
);

create table payment_history (
    payment_id varchar(68) not null,
    version    bigint      not null,
    type       varchar(64) not null,
    at         timestamptz not null,
    primary key (payment_id, version)
);

-- What is still to be asked of the provider. Whoever takes a call moves due_at ahead for as long as it may take; if that
-- time passes and the row is still there, the call is made again under the same idempotency key.
create table provider_call (
    payment_id   varchar(68) not null,
    kind         varchar(9)  not null check (kind in ('AUTHORIZE', 'VOID')),
    attempts     int         not null default 0,
    due_at       timestamptz not null default now(),
    conversation varchar(64),
    primary key (payment_id, kind)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index provider_call_due on provider_call (due_at);
