-- Live processes; one that has ended is deleted.
create table saga (
    saga_id         varchar(64)  primary key,
    saga_type       varchar(255) not null,
    revision        varchar(32),
    serialized_saga bytea        not null
);

create table saga_association (
    saga_type         varchar(255) not null,
    association_key   varchar(64)  not null,
    association_value varchar(128) not null,
    saga_id           varchar(64)  not null,
    primary key (saga_type, association_key, association_value, saga_id)
);
create index saga_association_saga on saga_association (saga_id);
