-- What others are told of a process: its version is the sequence of the last message about it.
alter table saga add column version bigint not null default 0;
alter table saga add column deadlines jsonb not null default '{}';
comment on column saga.deadlines is 'when it goes on by itself: by the ids of its scheduled tasks';

update saga set deadlines = given.times
from (select s.saga_id, jsonb_object_agg(t.task_instance,
          to_char(t.execution_time at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) as times
      from saga s join scheduled_tasks t on t.task_name = 'AxonDeadline' and t.task_instance in
          (s.state -> 'waiting' ->> 'scheduleId', s.state -> 'retrying' ->> 'scheduleId', s.state -> 'patience' ->> 'scheduleId')
      group by s.saga_id) as given
where given.saga_id = saga.saga_id;

-- Those that live already are told of now: many will not move for days.
insert into outbox_command
  (message_id, topic, routing_key, subject, type, payload, time_stamp, aggregate_type, sequence, actor)
select 'told-' || md5(saga_id), 'sagas.events', type || ':' || process_key, type || ':' || process_key,
    'sagas.ProcessMoved',
    convert_to(jsonb_build_object(
        'process', type, 'key', process_key, 'orderId', coalesce(order_id, process_key), 'step', step,
        'since', to_char(since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'stepSince', to_char(step_since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'expectedBy', null,
        'deadline', (select min(value) from jsonb_each_text(deadlines)),
        'commands', '[]'::jsonb)::text, 'UTF8'),
    to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), type, 0, 'sagas'
from saga;
