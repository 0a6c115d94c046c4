-- The ledger of each payment, and what was asked beside the first authorisation.
alter table payment
    add column authorized_minor bigint,
    add column captured_minor   bigint,
    add column refunded_minor   bigint;
update payment set authorized_minor = case status when 'AUTHORIZED' then amount_minor else 0 end,
    captured_minor = 0, refunded_minor = 0
where amount_minor is not null;

alter table payment set (fillfactor = 70);

-- The events themselves tell the history.
drop table payment_history;

create table payment_entry (
    payment_id   varchar(68) not null,
    kind         varchar(8)  not null check (kind in ('CAPTURE', 'REFUND', 'INCREASE')),
    reference    varchar(40) not null,
    amount_minor bigint,
    status       varchar(10) not null,
    code         text,
    at           timestamptz not null,
    version      bigint      not null,
    primary key (payment_id, kind, reference)
) with (fillfactor = 80);

-- A call belongs to the event that asks for it. The calls of one payment are made one after the other, by place, then by
-- version: a renewal comes before the captures that need it, a void after them, a refund at the end.
alter table provider_call
    add column version      bigint,
    add column reference    varchar(40),
    add column amount_minor bigint,
    drop constraint provider_call_kind_check,
    drop constraint provider_call_pkey;
update provider_call c set version = case kind when 'AUTHORIZE' then 0 else 1 end,
    amount_minor = case kind when 'AUTHORIZE' then p.amount_minor else 0 end
from payment p where p.payment_id = c.payment_id;
alter table provider_call
    alter column version set not null,
    add primary key (payment_id, version),
    add constraint provider_call_kind_check
        check (kind in ('AUTHORIZE', 'INCREASE', 'DECREASE', 'CAPTURE', 'RENEW', 'VOID', 'REFUND')),
    add column place smallint not null generated always as
        (case kind when 'RENEW' then 0 when 'VOID' then 2 when 'REFUND' then 3 else 1 end) stored;

-- The books of the sandbox, which has no database of its own.
create table sandbox_account (
    account varchar(68) primary key,
    state   jsonb not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
