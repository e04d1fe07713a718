-- The notice board: what is posted here, when it may come down, what was withdrawn and why; appeals and what came of them.
-- A notice known from papers only has no posted_at. One posted here cannot come down before its last appeal day is over: the table says no.
alter table notice
  alter column minutes_id drop not null,
  add column kind text not null default 'approvedMinutes'
    check (kind in ('approvedMinutes', 'councilMeeting', 'boardMeeting', 'delegatedDecision', 'publicNotice')),
  add column meeting_id uuid,
  add column title text not null default '' check (length(title) <= 500),
  -- what the notice says, as it was posted; its hash is what the watch compares
  add column content jsonb,
  add column content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  add column posted_at timestamptz,
  add column last_appeal_on date,
  add column earliest_removal_on date,
  add column planned_removal_on date,
  add column removed_at timestamptz,
  add column withdrawn_at timestamptz,
  add column withdrawn_because text check (length(withdrawn_because) between 1 and 2000),
  add column replaces uuid,
  add constraint notice_meeting foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id),
  add constraint notice_replaces foreign key (authority_id, replaces) references notice (authority_id, notice_id),
  add constraint notice_about_minutes check (kind <> 'approvedMinutes' or minutes_id is not null),
  add constraint notice_posted_whole check (posted_at is null or (content is not null and content_sha256 is not null and earliest_removal_on is not null)),
  add constraint notice_withdrawn_whole check ((withdrawn_at is null) = (withdrawn_because is null)),
  add constraint notice_planned_late_enough check (posted_at is null or planned_removal_on >= earliest_removal_on),
  add constraint notice_stays check (posted_at is null or withdrawn_at is not null or
    ((removed_at is null or (removed_at at time zone 'Europe/Stockholm')::date >= earliest_removal_on)
      and (removed_on is null or removed_on >= earliest_removal_on)));
create unique index notice_once on notice (authority_id, minutes_id) where posted_at is not null and withdrawn_at is null and kind = 'approvedMinutes';
create index notice_on_board on notice (authority_id, posted_at desc) where posted_at is not null and removed_at is null and withdrawn_at is null;

-- A posted notice is never changed in what it says, only taken down or withdrawn, and never deleted.
create function notice_keeps_its_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.posted_at is not null then raise exception 'A posted notice is kept'; end if;
    return old;
  end if;
  if old.posted_at is not null and (new.content is distinct from old.content or new.content_sha256 is distinct from old.content_sha256
    or new.posted_at is distinct from old.posted_at or new.minutes_id is distinct from old.minutes_id
    or new.earliest_removal_on is distinct from old.earliest_removal_on or new.last_appeal_on is distinct from old.last_appeal_on
    or (old.removed_at is not null and new.removed_at is distinct from old.removed_at)
    or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at))
  then raise exception 'A posted notice says what it said: withdraw it and post anew'; end if;
  return new;
end $$;
create trigger notice_keeps_its_words before update or delete on notice for each row execute function notice_keeps_its_words();

-- An appeal that reached the authority, and what the court said.
create table appeal (
  authority_id uuid not null,
  appeal_id uuid not null,
  meeting_item_id uuid not null,
  received_on date not null,
  is_in_time boolean not null,
  forwarded_on date check (forwarded_on >= received_on),
  court_outcome text check (court_outcome in ('dismissed', 'rejected', 'quashed', 'withdrawn')),
  court_case_number text not null default '' check (length(court_case_number) <= 100),
  -- the day the court's ruling could no longer be appealed
  final_on date check (final_on >= received_on),
  primary key (authority_id, appeal_id),
  check ((court_outcome is null) = (final_on is null)),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);
create index appeal_item on appeal (authority_id, meeting_item_id);

-- Legal force is a fact only when somebody has asked the court.
create table legal_force (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  gained_on date not null,
  confirmed_on date not null,
  confirmed_by uuid references account,
  note text not null default '' check (length(note) <= 2000),
  primary key (authority_id, meeting_item_id),
  check (confirmed_on >= gained_on),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

do $$
declare t text;
begin
  foreach t in array array['appeal', 'legal_force']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy one_authority on %I using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handslag_app', t);
  end loop;
end $$;
