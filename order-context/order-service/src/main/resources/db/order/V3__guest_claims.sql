-- Orders that a customer is known to have placed as a guest and that have not been placed yet, as far as this service knows.
create table guest_claim (
    order_id    text        primary key,
    customer_id text        not null,
    claimed_at  timestamptz not null default now()
);
