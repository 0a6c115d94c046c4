-- A process is found by one value that its events carry: the id of an order, or of one of its changes.
alter table saga add column key_name varchar(32) not null default 'orderId';
alter table saga rename column order_id to process_key;
alter table saga alter column process_key type varchar(128);
alter table saga alter column key_name drop default;
alter table saga drop constraint saga_order_id_type_key;
alter table saga add unique (process_key, type);

-- The cancellation of a confirmed order is its fulfilment's business now, which compensates.
update saga set type = 'OrderFulfilment', state = jsonb_build_object(
    'orderId', process_key,
    'step', 'COMPENSATING',
    'compensation', jsonb_build_object(
        'reason', 'order cancelled',
        'unanswered',
            case when (state ->> 'released')::boolean then '[]'::jsonb else '["STOCK"]'::jsonb end
            || case when (state ->> 'voided')::boolean then '[]'::jsonb else '["PAYMENT"]'::jsonb end),
    'waiting', state -> 'waiting')
where type = 'OrderCancellation';

-- Its deadline names it, as JSON inside a serialised object: the new name must be as long as the old one was.
update scheduled_tasks set task_data = decode(
    replace(
        encode(task_data, 'hex'),
        encode('"OrderCancellation"', 'hex'),
        encode('"OrderFulfilment"  ', 'hex')),
    'hex')
where position('"OrderCancellation"'::bytea in task_data) > 0;

-- For operators.
alter table saga add column order_id varchar(64) generated always as (state ->> 'orderId') stored;
alter table saga add column step varchar(32) generated always as (state ->> 'step') stored;
alter table saga add column step_since timestamptz not null default now();
alter table saga add column overdue_at varchar(32);
update saga set step_since = moved_at;
create index saga_step on saga (type, step, step_since);
comment on column saga.overdue_at is 'the step at which it has been reported to stand too long';
