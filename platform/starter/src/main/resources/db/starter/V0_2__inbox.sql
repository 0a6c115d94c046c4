-- How far this service has come on each partition; whoever reads it owns the row, and a former owner's commit fails.
create table inbox_offset (
    inbox       varchar(64)  not null,
    topic       varchar(249) not null,
    partition   int          not null,
    next_offset bigint       not null,
    owner       varchar(64)  not null,
    primary key (inbox, topic, partition)
);

-- Messages that could not be handled, in the order in which they are to be tried again, per key.
create table dead_letter (
    id          bigint generated always as identity primary key,
    inbox       varchar(64)  not null,
    topic       varchar(249) not null,
    partition   int          not null,
    kafka_offset bigint      not null,
    message_key varchar(255) not null,
    headers     jsonb        not null,
    payload     bytea        not null,
    cause       varchar(2000) not null,
    attempts    int          not null,
    parked_at   timestamptz  not null default now(),
    unique (inbox, topic, partition, kafka_offset)
);
create index dead_letter_sequence on dead_letter (inbox, topic, message_key, id);
