-- A meeting is held paragraph by paragraph: a number is given once and never again, ballots have tellers and lots, and approvers are elected.
create table paragraph_given (
  authority_id uuid not null,
  body_id uuid not null,
  year integer not null check (year between 1900 and 2200),
  paragraph integer not null check (paragraph > 0),
  meeting_item_id uuid not null,
  given_at timestamptz not null,
  primary key (authority_id, body_id, year, paragraph),
  unique (authority_id, meeting_item_id),
  foreign key (authority_id, body_id) references body (authority_id, body_id),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

-- Whom the meeting elected to approve its minutes with the chair. A substitute approves when one of them cannot.
create table elected_approver (
  authority_id uuid not null,
  meeting_id uuid not null,
  position integer not null check (position > 0),
  attendance_id uuid not null,
  is_substitute boolean not null default false,
  primary key (authority_id, meeting_id, position),
  unique (authority_id, meeting_id, attendance_id),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id),
  foreign key (authority_id, attendance_id) references attendance (authority_id, attendance_id)
);

alter table meeting
  add column approval_place text not null default '' check (length(approval_place) <= 200),
  add column approval_planned_at timestamptz;

-- How many asked that the item be sent back or tabled, where a minority may (KL 5:50).
alter table meeting_item
  add column asking integer check (asking between 0 and 501);

alter table vote
  add column tellers text not null default '' check (length(tellers) <= 500),
  -- what the lot said in an election with as many votes on each side
  add column drawn text check (drawn in ('yes', 'no'));

alter table assignment
  add column report_form text check (report_form in ('oral', 'written'));

create index attendance_event_item on attendance_event (authority_id, meeting_item_id);
create unique index attendance_place on attendance (authority_id, meeting_id, position) where term_role is not null;

do $$
declare t text;
begin
  foreach t in array array['paragraph_given', 'elected_approver']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy one_authority on %I using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handslag_app', t);
  end loop;
end $$;
