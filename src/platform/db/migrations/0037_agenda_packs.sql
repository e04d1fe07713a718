-- A meeting's papers are one PDF with bookmarks, made by a job; the chair's own order of putting and the closing of a reported task are kept; what a closed meeting holds stands.
create table agenda_pack (
  authority_id uuid not null references authority,
  agenda_pack_id uuid not null,
  meeting_id uuid not null,
  state text not null check (state in ('making', 'ready', 'failed')),
  asked_at timestamptz not null,
  -- how many of the papers have been gone through
  papers_done integer not null default 0 check (papers_done >= 0),
  papers integer not null default 0 check (papers >= 0),
  -- hash of the agenda that it was made from: another one means that the agenda has been changed since
  agenda_sha256 text not null check (agenda_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz,
  size_bytes bigint check (size_bytes > 0),
  pages integer check (pages > 0),
  -- papers that could not be put in, each with why
  left_out jsonb not null default '[]'::jsonb check (jsonb_typeof(left_out) = 'array'),
  failure text,
  primary key (authority_id, agenda_pack_id),
  check ((state = 'ready') = (made_at is not null and size_bytes is not null and pages is not null)),
  check ((state = 'failed') = (failure is not null)),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id)
);
create index agenda_pack_meeting on agenda_pack (authority_id, meeting_id, asked_at desc);
-- one pack of a meeting is made at a time
create unique index agenda_pack_at_work on agenda_pack (authority_id, meeting_id) where state = 'making';

-- The bytes of the newest pack of a meeting. Those of an older one go when a newer is ready.
create table agenda_pack_part (
  authority_id uuid not null,
  agenda_pack_id uuid not null,
  position integer not null check (position >= 0),
  bytes bytea not null,
  primary key (authority_id, agenda_pack_id, position),
  foreign key (authority_id, agenda_pack_id) references agenda_pack (authority_id, agenda_pack_id)
);

do $$
declare t text;
begin
  foreach t in array array['agenda_pack', 'agenda_pack_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- the papers may be under secrecy
    execute format('create policy own_staff on %I using (authority_id = acting_authority() and acting_staff())', t);
  end loop;
end $$;
grant select, insert, update on agenda_pack to handslag_app;
grant select, insert, delete on agenda_pack_part to handslag_app;

alter table meeting_item
  -- kinds of motions in the order in which the chair put them, where it was another than the usual: "approve,remit"
  add column putting_order text not null default '' check (putting_order ~ '^([a-z]+(,[a-z]+)*)?$'),
  -- whether the body takes the report as enough and closes the task that the item reports on
  add column closes_assignment boolean not null default false check (not closes_assignment or assignment_id is not null);

-- A meeting that was held here and is closed stands. Minutes, papers and cases may still be tied to its items.
create function meeting_stands(asked_authority uuid, asked_meeting uuid) returns boolean language sql stable as $$
  select exists (select from meeting m where m.authority_id = asked_authority and m.meeting_id = asked_meeting
    and m.state = 'closed' and m.opened_at is not null)
$$;

create function closed_meeting_stands() returns trigger language plpgsql as $$
declare
  was jsonb := case when tg_op = 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
  of_meeting uuid := (was ->> 'meeting_id')::uuid;
begin
  if tg_table_name = 'meeting' then
    if old.state = 'closed' and old.opened_at is not null and (tg_op = 'DELETE' or new.state <> 'closed' or new.opened_at is distinct from old.opened_at
        or new.closed_at is distinct from old.closed_at or new.body_id <> old.body_id or new.held_on <> old.held_on) then
      raise exception 'A closed meeting stands';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if of_meeting is null then
    select coalesce(
      (select i.meeting_id from meeting_item i
        where i.authority_id = (was ->> 'authority_id')::uuid and i.meeting_item_id = (was ->> 'meeting_item_id')::uuid),
      (select a.meeting_id from attendance a
        where a.authority_id = (was ->> 'authority_id')::uuid and a.attendance_id = (was ->> 'attendance_id')::uuid)) into of_meeting;
  end if;
  if meeting_stands((was ->> 'authority_id')::uuid, of_meeting) then raise exception 'A closed meeting stands'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger closed_meeting_stands before delete or update of state, opened_at, closed_at, body_id, held_on on meeting
  for each row execute function closed_meeting_stands();
create trigger closed_meeting_stands before insert or delete or update of meeting_id, title, kind, paragraph, position, handling, outcome, finding, found_by,
  asking, background, decision_path, own_words, putting_order, is_immediate on meeting_item
  for each row execute function closed_meeting_stands();
-- The words of a reservation that was announced in the meeting may come after it.
create trigger closed_meeting_stands before insert or delete or update of meeting_item_id, position, name, party, attendance_id, announced_at on reservation
  for each row execute function closed_meeting_stands();
do $$
declare t text;
begin
  foreach t in array array['decision_point', 'motion', 'vote', 'ballot', 'item_note', 'item_service', 'attendance', 'attendance_range',
    'attendance_event', 'meeting_chair', 'elected_approver', 'meeting_secretary', 'adjournment']
  loop
    execute format('create trigger closed_meeting_stands before insert or update or delete on %I for each row execute function closed_meeting_stands()', t);
  end loop;
end $$;
