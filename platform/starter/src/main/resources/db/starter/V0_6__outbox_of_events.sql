-- A service without an event store may state events too: then these say of what, and the how-manieth.
alter table outbox_command add column aggregate_type varchar(64);
alter table outbox_command add column sequence bigint not null default 0;
