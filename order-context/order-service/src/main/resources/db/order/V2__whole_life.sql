-- Prices in 1/10,000 of the currency's major unit; they were in minor units (ISO 4217: two decimals but for these).
alter table product_replica rename column price to unit_price;
update product_replica set unit_price = unit_price * case
    when currency in ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL', 'JPY', 'KMF',
                      'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF',
                      'XOF', 'XPF') then 10000
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 10
    when currency = 'CLF' then 1
    else 100 end
where unit_price is not null;

-- What is asked of many orders at once. The rest of an order is told by its events.
alter table order_view rename column status to stage;
alter table order_view
    add column held boolean not null default false,
    add column in_transit integer not null default 0,
    add column customer_id text;
update order_view set customer_id = document -> 'buyer' ->> 'customerId';
alter table order_view drop column document, drop column reason_code, drop column reason;
