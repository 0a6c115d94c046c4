create table tally (
    tally_id   varchar(64) primary key,
    label      text        not null,
    total      bigint      not null,
    version    bigint      not null,
    changed_at timestamptz not null
);
create table replica_log (
    id       bigint generated always as identity primary key,
    tally_id text   not null,
    version  bigint not null
);
