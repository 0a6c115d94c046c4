-- Whether the authorisation has expired, and there is no new one.
alter table payment add column lapsed boolean;
update payment p set lapsed = true
from (select distinct on (aggregate_identifier) aggregate_identifier, payload_type from domain_event
      where payload_type like '%$AuthorizationExpired' or payload_type like '%$AuthorizationRenewed'
      order by aggregate_identifier, sequence_number desc) as e
where e.aggregate_identifier = p.payment_id and e.payload_type like '%$AuthorizationExpired';
