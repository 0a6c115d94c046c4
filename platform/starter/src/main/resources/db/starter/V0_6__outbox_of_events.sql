-- A service without an event store may state events too: then these say of what, the how-manieth, and on whose behalf.
alter table outbox_command add column aggregate_type varchar(64);
alter table outbox_command add column sequence bigint not null default 0;
alter table outbox_command add column actor varchar(100);
