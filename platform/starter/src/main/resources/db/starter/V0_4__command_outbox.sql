create table outbox_command (
    global_index   bigint generated always as identity primary key,
    xid            xid8         not null default pg_current_xact_id(),
    message_id     varchar(64)  not null unique,
    topic          varchar(249) not null,
    routing_key    varchar(255) not null,
    subject        varchar(255) not null,
    type           varchar(128) not null,
    payload        bytea        not null,
    correlation_id varchar(64),
    causation_id   varchar(64),
    time_stamp     varchar(40)  not null
);
create index outbox_command_xid on outbox_command (xid, global_index);
