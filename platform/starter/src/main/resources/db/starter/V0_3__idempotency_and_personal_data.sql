-- Answers already given, kept with the command's own writes.
create table idempotency_key (
    key          varchar(255) not null,
    path         varchar(512) not null,
    fingerprint  bytea        not null,
    status       int,
    headers      jsonb,
    body         bytea,
    created_at   timestamptz  not null default now(),
    primary key (key, path)
);
create index idempotency_key_age on idempotency_key (created_at);

-- One key per person or guest order; deleting the row erases what was sealed under it.
create table personal_data_key (
    subject varchar(128) primary key,
    key     bytea        not null
);
