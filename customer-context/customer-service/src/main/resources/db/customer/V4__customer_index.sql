-- By what customers are found: fingerprints of the beginnings of their names' words and mail addresses.
create table customer_index (
    customer_id text collate "C" primary key,
    beginnings  text[] not null
);
create index customer_index_beginnings on customer_index using gin (beginnings);
