-- The balance of each stock item, written with the events that led to it. The check is a second lock on the door: the
-- stock item itself refuses before.
create table stock_item (
    sku       varchar(40) not null,
    warehouse varchar(20) not null,
    on_hand   bigint      not null,
    reserved  bigint      not null,
    version   bigint      not null,
    primary key (sku, warehouse),
    check (reserved >= 0 and reserved <= on_hand)
) with (fillfactor = 70);
