-- Axon's event store; xid is the inserting transaction, by which the relay reads in commit order.
create table domain_event (
    global_index         bigint generated always as identity primary key,
    xid                  xid8         not null default pg_current_xact_id(),
    event_identifier     varchar(64)  not null unique,
    aggregate_identifier varchar(128) not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(32),
    payload              bytea        not null,
    meta_data            bytea        not null,
    time_stamp           varchar(40)  not null,
    unique (aggregate_identifier, sequence_number)
);
create index domain_event_xid on domain_event (xid, global_index);

create table snapshot (
    event_identifier     varchar(64)  not null unique,
    aggregate_identifier varchar(128) not null,
    sequence_number      bigint       not null,
    type                 varchar(64)  not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(32),
    payload              bytea        not null,
    meta_data            bytea        not null,
    time_stamp           varchar(40)  not null,
    primary key (aggregate_identifier, sequence_number, type)
);
