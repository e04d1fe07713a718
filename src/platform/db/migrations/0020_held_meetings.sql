-- Meetings are planned and held here: rules of a body, agenda, who serves in each paragraph, what was moved, put and decided, and when.
-- What was recorded from papers keeps its rows: a recorded meeting is closed and its items are done.
create table meeting_rules (
  authority_id uuid not null,
  body_id uuid not null,
  summons_days integer not null default 7 check (summons_days between 0 and 60),
  summons_unit text not null default 'calendar' check (summons_unit in ('calendar', 'working')),
  -- whether a member who broke off for another cause than jäv may serve again the same day (KL 5:20 binds the council only)
  return_rule text not null default 'warn' check (return_rule in ('info', 'warn', 'block')),
  may_be_open boolean not null default false,
  may_be_remote boolean not null default false,
  may_note_opinion boolean not null default false,
  -- days a notice stays after the first day it may be taken down
  notice_margin_days integer not null default 1 check (notice_margin_days between 0 and 60),
  minutes_kept_at text not null default '' check (length(minutes_kept_at) <= 300),
  -- the series of paragraphs begins here in this year, where the body did not begin with Handslag at the turn of the year
  first_paragraph_year integer check (first_paragraph_year between 2000 and 2200),
  first_paragraph integer check (first_paragraph between 1 and 100000),
  version integer not null default 1,
  primary key (authority_id, body_id),
  check ((first_paragraph_year is null) = (first_paragraph is null)),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);

-- Which parties' substitutes step in for a member of the party, in order. No rows: in the order in which they were elected.
create table substitution_order (
  authority_id uuid not null,
  body_id uuid not null,
  party text not null check (length(party) between 1 and 40),
  position integer not null check (position > 0),
  from_party text not null check (length(from_party) between 1 and 40),
  primary key (authority_id, body_id, party, position),
  unique (authority_id, body_id, party, from_party),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);

-- What every meeting of a body begins and ends with.
create table standing_item (
  authority_id uuid not null,
  standing_item_id uuid not null,
  body_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('rollCall', 'approvers', 'agenda', 'recusal', 'information', 'delegated', 'notices', 'other')),
  title text not null check (length(title) between 1 and 500),
  is_first boolean not null default true,
  primary key (authority_id, standing_item_id),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);
create index standing_item_body on standing_item (authority_id, body_id, position);

alter table meeting
  add column state text not null default 'closed'
    check (state in ('planned', 'summoned', 'open', 'adjourned', 'closed', 'cancelled')),
  add column opened_at timestamptz,
  add column closed_at timestamptz check (closed_at >= opened_at),
  add column secretary_id uuid,
  add column is_open_doors boolean not null default false,
  add column is_remote boolean not null default false,
  add column is_extra boolean not null default false,
  add column cancelled_because text,
  -- grows with every change that those who follow the calendar must hear of (RFC 5545 SEQUENCE)
  add column calendar_sequence integer not null default 0,
  add column version integer not null default 1,
  add column changed_at timestamptz,
  add constraint meeting_secretary foreign key (authority_id, secretary_id) references person (authority_id, person_id);
create index meeting_state on meeting (authority_id, state, held_on);

-- Adjourned: the meeting stood still from and until.
create table adjournment (
  authority_id uuid not null,
  meeting_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at > from_at),
  primary key (authority_id, meeting_id, from_at),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id)
);

-- Who kept the minutes from a paragraph, when that changed during the meeting.
create table meeting_secretary (
  authority_id uuid not null,
  meeting_id uuid not null,
  from_paragraph integer not null check (from_paragraph > 0),
  person_id uuid,
  name text not null check (length(name) between 1 and 200),
  primary key (authority_id, meeting_id, from_paragraph),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id)
);

-- What a summoned person answered, and whom that let step in.
create table summons_answer (
  authority_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('chair', 'viceChair', 'member', 'substitute')),
  party text,
  summoned_at timestamptz,
  answer text check (answer in ('comes', 'remote', 'declines')),
  answered_at timestamptz,
  -- the substitute was called to serve in this member's place
  called_for uuid,
  primary key (authority_id, meeting_id, person_id),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id),
  foreign key (authority_id, person_id) references person (authority_id, person_id)
);
create index summons_answer_person on summons_answer (authority_id, person_id, meeting_id);

alter table meeting_item
  add column position integer not null default 0,
  add column kind text not null default 'case' check (kind in ('rollCall', 'approvers', 'agenda', 'recusal', 'information',
    'delegated', 'notices', 'case', 'motion', 'citizenProposal', 'interpellation', 'question', 'election', 'resignation',
    'reportBack', 'other')),
  add column handling text not null default 'done' check (handling in ('waiting', 'open', 'done', 'struck')),
  add column is_urgent boolean not null default false,
  add column is_extra boolean not null default false,
  add column is_closed_doors boolean not null default false,
  add column secrecy_provision text,
  add column rapporteur text,
  add column minutes_planned integer check (minutes_planned between 1 and 600),
  add column opened_at timestamptz,
  add column done_at timestamptz,
  -- how the outcome was found: nobody was against, by acclamation, by vote, by lot
  add column found_by text check (found_by in ('acclamation', 'vote', 'lot')),
  add column finding text check (finding in ('approved', 'rejected', 'amended', 'remitted', 'tabled', 'noted')),
  add column is_immediate boolean not null default false,
  add column dispatch_to text not null default '',
  add column assignment_id uuid,
  -- words of a part that a person wrote instead of those that write themselves: background, decisionPath
  add column own_words jsonb not null default '{}'::jsonb,
  add column version integer not null default 1,
  add constraint meeting_item_assignment foreign key (authority_id, assignment_id) references assignment (authority_id, assignment_id);
create index meeting_item_order on meeting_item (authority_id, meeting_id, position);

-- What is proposed before the meeting, point by point; the decision begins as these.
create table proposal_point (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  number integer not null check (number > 0),
  text text not null check (length(text) between 1 and 10000),
  primary key (authority_id, meeting_item_id, number),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

-- Papers that belong to the item.
create table item_paper (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  document_id uuid not null,
  position integer not null default 0,
  primary key (authority_id, meeting_item_id, document_id),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create index item_paper_document on item_paper (authority_id, document_id);

alter table attendance
  add column term_role text check (term_role in ('chair', 'viceChair', 'member', 'substitute')),
  add column order_position integer,
  add column is_remote boolean not null default false,
  add column is_present boolean not null default false;
create unique index attendance_once on attendance (authority_id, meeting_id, person_id) where person_id is not null;

-- Arrivals, departures and returns by the clock, for remuneration.
create table attendance_event (
  authority_id uuid not null,
  attendance_event_id uuid not null,
  attendance_id uuid not null,
  kind text not null check (kind in ('arrived', 'left', 'returned')),
  cause text check (cause in ('recusal', 'other')),
  at timestamptz not null,
  meeting_item_id uuid,
  primary key (authority_id, attendance_event_id),
  foreign key (authority_id, attendance_id) references attendance (authority_id, attendance_id),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);
create index attendance_event_person on attendance_event (authority_id, attendance_id, at);

-- Who served in a paragraph, and who had left it because of jäv. One row a person and item; nobody serves twice, no seat is filled twice.
create table item_service (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  attendance_id uuid not null,
  standing text not null check (standing in ('serves', 'recused', 'away')),
  -- the member whose seat the substitute fills
  replaces uuid,
  leads boolean not null default false,
  primary key (authority_id, meeting_item_id, attendance_id),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id),
  foreign key (authority_id, attendance_id) references attendance (authority_id, attendance_id),
  check (replaces is null or standing = 'serves'),
  check (not leads or standing = 'serves')
);
create unique index item_service_seat on item_service (authority_id, meeting_item_id, replaces) where replaces is not null;
create unique index item_service_chair on item_service (authority_id, meeting_item_id) where leads;

alter table motion add column attendance_id uuid, add column is_withdrawn boolean not null default false;

alter table vote
  add column method text not null default 'open' check (method in ('open', 'closed')),
  add column yes_means text not null default '',
  add column no_means text not null default '',
  add column is_election boolean not null default false,
  add column outcome text check (outcome in ('yes', 'no', 'lot'));

-- How each one voted in an open vote.
create table ballot (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  position integer not null,
  attendance_id uuid not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  primary key (authority_id, meeting_item_id, position, attendance_id),
  foreign key (authority_id, meeting_item_id, position) references vote (authority_id, meeting_item_id, position),
  -- only those who serve in the paragraph vote
  foreign key (authority_id, meeting_item_id, attendance_id) references item_service (authority_id, meeting_item_id, attendance_id)
);

alter table reservation
  add column attendance_id uuid,
  add column announced_at timestamptz,
  add column text text not null default '' check (length(text) <= 20000);

-- Särskilt yttrande and protokollsanteckning.
create table item_note (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('statement', 'note')),
  name text not null check (length(name) between 1 and 200),
  party text,
  text text not null check (length(text) between 1 and 20000),
  primary key (authority_id, meeting_item_id, position),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

do $$
declare t text;
begin
  foreach t in array array['meeting_rules', 'substitution_order', 'standing_item', 'adjournment', 'meeting_secretary', 'summons_answer',
    'proposal_point', 'item_paper', 'attendance_event', 'item_service', 'ballot', 'item_note']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy one_authority on %I using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handslag_app', t);
  end loop;
end $$;
