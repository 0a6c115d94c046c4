-- What a registration said, as its fingerprint: many are compared in one query.
alter table customer
    add column registration text,
    add column erased boolean not null default false;
update customer
set registration = (select convert_from(e.meta_data, 'UTF8')::json ->> 'fingerprint'
                    from domain_event e
                    where e.aggregate_identifier = customer_id and e.sequence_number = 0),
    erased = not exists (select 1 from personal_data_key k where k.subject = person ->> 'subject');

-- Orders that a customer placed as a guest. Nobody else placed them.
create table guest_order (
    order_id    text collate "C" primary key,
    customer_id text collate "C" not null,
    version     bigint           not null -- sequence number of the event that merged it
);
create index guest_order_customer on guest_order (customer_id, version, order_id);
