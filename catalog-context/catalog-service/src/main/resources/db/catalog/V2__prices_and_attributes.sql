-- Prices count ten-thousandths of the currency's major unit from now on. Which prices a product had, and since when, its
-- events know.
create table product_price (
    sku        text collate "C" not null,
    version    bigint           not null, -- sequence number of the event that set it
    price      bigint           not null check (price >= 0),
    currency   char(3)          not null,
    valid_from timestamptz      not null,
    primary key (sku, version)
);
insert into product_price (sku, version, price, currency, valid_from)
select aggregate_identifier, sequence_number, (price ->> 'amount')::numeric * 10000, price ->> 'currency', time_stamp::timestamptz
from (select *, convert_from(payload, 'UTF8')::json -> 'price' as price
      from domain_event
      where payload_type in ('io.tradepost.catalog.api.CatalogEvent$ProductAdded',
                             'io.tradepost.catalog.api.CatalogEvent$ProductPriced')) as pricing;

update product
set price = (select p.price from product_price p where p.sku = product.sku order by p.version desc limit 1);

alter table product
    add column attributes json; -- as it was sent: jsonb would sort the members

create index product_category on product (category) where category is not null and not discontinued;

-- Prices to come. Who looks for due ones finds them here, however long nobody looked.
create table scheduled_price (
    sku        text collate "C" not null,
    valid_from timestamptz      not null,
    price      bigint           not null check (price >= 0),
    currency   char(3)          not null,
    primary key (sku, valid_from)
);
create index scheduled_price_due on scheduled_price (valid_from);
