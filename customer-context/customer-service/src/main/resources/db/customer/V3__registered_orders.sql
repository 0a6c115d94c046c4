-- Orders that customers placed by name, as their events tell: nobody placed them as a guest.
create table registered_order (
    order_id    text collate "C" primary key,
    customer_id text collate "C" not null
);
