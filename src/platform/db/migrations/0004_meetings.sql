-- Meetings with attendance per paragraph, minutes with approval, the notice on the board, and assignments given.
create table meeting (
  authority_id uuid not null references authority,
  meeting_id uuid not null,
  body_id uuid not null,
  held_on date not null,
  starts_at time,
  ends_at time,
  place text not null default '',
  primary key (authority_id, meeting_id),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);
create unique index meeting_body_day on meeting (authority_id, body_id, held_on, coalesce(starts_at, '00:00'));
create index meeting_day on meeting (authority_id, held_on desc, meeting_id desc);

create table attendance (
  authority_id uuid not null,
  attendance_id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  name text not null check (length(name) between 1 and 200),
  party text,
  role text not null check (role in ('deciding', 'servingSubstitute', 'substitute', 'official', 'other', 'absent')),
  title text,
  unit text,
  position integer not null,
  primary key (authority_id, attendance_id),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id),
  foreign key (authority_id, person_id) references person (authority_id, person_id)
);
create index attendance_meeting on attendance (authority_id, meeting_id, position);
create index attendance_person on attendance (authority_id, person_id);

-- Paragraphs from and to, both included: present, absent, recused on account of jäv, serves as substitute.
create table attendance_range (
  authority_id uuid not null,
  attendance_id uuid not null,
  kind text not null check (kind in ('present', 'absent', 'recused', 'serves')),
  from_paragraph integer not null check (from_paragraph > 0),
  to_paragraph integer not null check (to_paragraph >= from_paragraph),
  primary key (authority_id, attendance_id, kind, from_paragraph),
  foreign key (authority_id, attendance_id) references attendance (authority_id, attendance_id)
);

create table meeting_chair (
  authority_id uuid not null,
  meeting_id uuid not null,
  name text not null,
  party text,
  -- no paragraphs: the chair of the whole meeting
  from_paragraph integer not null default 1 check (from_paragraph > 0),
  to_paragraph integer not null default 1000000 check (to_paragraph >= from_paragraph),
  primary key (authority_id, meeting_id, from_paragraph),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id)
);

create table minutes (
  authority_id uuid not null,
  minutes_id uuid not null,
  meeting_id uuid not null,
  document_id uuid,
  kind text not null check (kind in ('ordinary', 'immediate')),
  secretary text,
  approved_on date,
  approval_place text,
  is_digitally_signed boolean not null default false,
  primary key (authority_id, minutes_id),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create index minutes_meeting on minutes (authority_id, meeting_id);
create index minutes_document on minutes (authority_id, document_id);

create table minutes_range (
  authority_id uuid not null,
  minutes_id uuid not null,
  from_paragraph integer not null check (from_paragraph > 0),
  to_paragraph integer not null check (to_paragraph >= from_paragraph),
  primary key (authority_id, minutes_id, from_paragraph),
  foreign key (authority_id, minutes_id) references minutes (authority_id, minutes_id)
);

create table approver (
  authority_id uuid not null,
  minutes_id uuid not null,
  position integer not null,
  name text not null,
  party text,
  primary key (authority_id, minutes_id, position),
  foreign key (authority_id, minutes_id) references minutes (authority_id, minutes_id)
);

create table notice (
  authority_id uuid not null,
  notice_id uuid not null,
  minutes_id uuid not null,
  posted_on date not null,
  removed_on date check (removed_on >= posted_on),
  kept_at text not null default '',
  posted_by text not null default '',
  primary key (authority_id, notice_id),
  foreign key (authority_id, minutes_id) references minutes (authority_id, minutes_id)
);
create index notice_minutes on notice (authority_id, minutes_id);
create index notice_posted on notice (authority_id, posted_on desc);

create table meeting_item (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  meeting_id uuid not null,
  minutes_id uuid,
  case_id uuid,
  paragraph integer check (paragraph > 0),
  title text not null check (length(title) between 1 and 500),
  outcome text check (outcome in ('decision', 'proposal', 'remitted', 'tabled', 'information')),
  proposal_from text check (proposal_from in ('chair', 'administration', 'body', 'member')),
  appeal_type text not null check (appeal_type in ('legalityReview', 'administrativeAppeal', 'preparatory', 'execution')),
  background text not null default '',
  decision_path text not null default '',
  document_id uuid,
  primary key (authority_id, meeting_item_id),
  unique (authority_id, meeting_id, paragraph),
  foreign key (authority_id, meeting_id) references meeting (authority_id, meeting_id),
  foreign key (authority_id, minutes_id) references minutes (authority_id, minutes_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create index meeting_item_case on meeting_item (authority_id, case_id);
create index meeting_item_minutes on meeting_item (authority_id, minutes_id);

create table decision_point (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  number integer not null check (number > 0),
  text text not null,
  primary key (authority_id, meeting_item_id, number),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

create table motion (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  position integer not null,
  name text not null,
  party text,
  kind text not null check (kind in ('approve', 'reject', 'amend', 'add', 'remit', 'table', 'other')),
  text text not null default '',
  primary key (authority_id, meeting_item_id, position),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

create table vote (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  position integer not null,
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  abstain integer not null default 0 check (abstain >= 0),
  primary key (authority_id, meeting_item_id, position),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

create table reservation (
  authority_id uuid not null,
  meeting_item_id uuid not null,
  position integer not null,
  name text not null,
  party text,
  primary key (authority_id, meeting_item_id, position),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);

create table assignment (
  authority_id uuid not null,
  assignment_id uuid not null,
  case_id uuid not null,
  meeting_item_id uuid,
  from_body_id uuid,
  to_role text not null check (length(to_role) between 1 and 200),
  text text not null check (length(text) between 1 and 4000),
  due_on date,
  report_back_to text,
  state text not null check (state in ('open', 'reported', 'closed')),
  closed_on date,
  primary key (authority_id, assignment_id),
  check ((state = 'closed') = (closed_on is not null)),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id),
  foreign key (authority_id, from_body_id) references body (authority_id, body_id),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);
create index assignment_case on assignment (authority_id, case_id);
create index assignment_due on assignment (authority_id, state, due_on);
create index assignment_item on assignment (authority_id, meeting_item_id);
