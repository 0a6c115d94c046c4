-- Relays that have begun: from then on each must find its position in Kafka, or it would send everything again.
create table relay_begun (
    relay    varchar(128) primary key,
    begun_at timestamptz  not null default now()
);
