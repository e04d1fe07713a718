-- What follows a decision: reports on assignments, decisions taken on delegation, extracts that were sent, and a reader's own notes.
alter table assignment
  -- the item in which the body that gave the assignment noted the report and closed it
  add column closed_item_id uuid,
  add constraint assignment_closed_item foreign key (authority_id, closed_item_id) references meeting_item (authority_id, meeting_item_id),
  add constraint assignment_closed_in_item check (closed_item_id is null or state = 'closed');
create index assignment_closed_item on assignment (authority_id, closed_item_id) where closed_item_id is not null;
-- The public list of promises by due day, those without a day last.
create index assignment_promised on assignment (authority_id, (coalesce(due_on, date 'infinity')), assignment_id);
create index assignment_body on assignment (authority_id, from_body_id);

-- What whoever had an assignment said came of it. Several when a body asks for more.
create table assignment_report (
  authority_id uuid not null,
  assignment_report_id uuid not null,
  assignment_id uuid not null,
  text text not null check (length(text) between 1 and 10000),
  reported_on date not null,
  document_id uuid,
  entered_at timestamptz not null,
  entered_by uuid references account,
  primary key (authority_id, assignment_report_id),
  foreign key (authority_id, assignment_id) references assignment (authority_id, assignment_id),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create index assignment_report_assignment on assignment_report (authority_id, assignment_id, reported_on);
create index assignment_report_document on assignment_report (authority_id, document_id) where document_id is not null;

-- Delegeringsordning: who may decide what in a body's place. A rule that no longer holds is ended, never changed.
create table delegation_rule (
  authority_id uuid not null,
  delegation_rule_id uuid not null,
  body_id uuid not null,
  number text not null check (length(number) between 1 and 20),
  title text not null check (length(title) between 1 and 500),
  subject text not null check (subject in ('ordinary', 'direction', 'toCouncil', 'principledPower', 'citizenProposal', 'forbidden')),
  receiver text not null check (receiver in ('presidium', 'subcommittee', 'member', 'employee', 'automated')),
  to_role text not null check (length(to_role) between 1 and 200),
  provision text not null default '' check (length(provision) <= 200),
  must_be_reported boolean not null,
  is_appealable boolean not null,
  is_sub_delegation boolean not null default false,
  from_head boolean not null default false,
  board_allows boolean not null default false,
  from_on date not null,
  until_on date check (until_on >= from_on),
  primary key (authority_id, delegation_rule_id),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);
create unique index delegation_rule_number on delegation_rule (authority_id, body_id, number) where until_on is null;

-- Delegationsbeslut: a decision taken in the body's place, by a rule of delegation or because it could not wait (KL 6:39).
create table delegated_decision (
  authority_id uuid not null,
  delegated_decision_id uuid not null,
  body_id uuid not null,
  year integer not null check (year between 1900 and 2200),
  serial integer not null check (serial > 0),
  delegation_rule_id uuid,
  case_id uuid,
  text text not null check (length(text) between 1 and 10000),
  decided_by text not null check (length(decided_by) between 1 and 200),
  decided_on date not null,
  is_urgent boolean not null,
  must_be_reported boolean not null,
  is_appealable boolean not null,
  -- the item of the meeting in which the body was told
  reported_item_id uuid,
  entered_at timestamptz not null,
  entered_by uuid references account,
  primary key (authority_id, delegated_decision_id),
  unique (authority_id, body_id, year, serial),
  check (is_urgent = (delegation_rule_id is null)),
  check (not is_urgent or must_be_reported),
  foreign key (authority_id, body_id) references body (authority_id, body_id),
  foreign key (authority_id, delegation_rule_id) references delegation_rule (authority_id, delegation_rule_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id),
  foreign key (authority_id, reported_item_id) references meeting_item (authority_id, meeting_item_id)
);
create index delegated_decision_day on delegated_decision (authority_id, body_id, decided_on, delegated_decision_id);
create index delegated_decision_case on delegated_decision (authority_id, case_id) where case_id is not null;
create index delegated_decision_item on delegated_decision (authority_id, reported_item_id) where reported_item_id is not null;

-- Expediering: to which address the extract of a decision was sent, when, and under which hash of its words. For those who work here only.
create table dispatch (
  authority_id uuid not null,
  dispatch_id uuid not null,
  meeting_item_id uuid not null,
  recipient text not null default '' check (length(recipient) <= 200),
  email text not null check (length(email) between 3 and 320),
  asked_at timestamptz not null,
  asked_by uuid references account,
  text_sha256 text check (text_sha256 ~ '^[0-9a-f]{64}$'),
  sent_at timestamptz check (sent_at >= asked_at),
  failed_at timestamptz check (failed_at >= asked_at),
  primary key (authority_id, dispatch_id),
  check ((sent_at is null) = (text_sha256 is null)),
  check (sent_at is null or failed_at is null),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id)
);
create index dispatch_item on dispatch (authority_id, meeting_item_id, asked_at desc);

-- What a person wrote for themselves about an item. No official document: nobody else sees it, and it follows nothing to the archive (TF 2:12).
create table private_note (
  authority_id uuid not null,
  account_id uuid not null references account,
  meeting_item_id uuid not null,
  text text not null check (length(text) between 1 and 20000),
  written_at timestamptz not null,
  primary key (authority_id, account_id, meeting_item_id),
  foreign key (authority_id, meeting_item_id) references meeting_item (authority_id, meeting_item_id) on delete cascade
);
create index private_note_item on private_note (authority_id, meeting_item_id);

do $$
declare t text;
begin
  foreach t in array array['assignment_report', 'delegation_rule', 'delegated_decision', 'dispatch', 'private_note'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['assignment_report', 'delegation_rule', 'delegated_decision'] loop
    execute format('create policy one_authority on %I using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handslag_app', t);
  end loop;
end $$;
create policy own_staff on dispatch to handslag_app using (authority_id = acting_authority() and acting_staff());
grant select, insert, update on dispatch to handslag_app;
create policy own_notes on private_note to handslag_app using (authority_id = acting_authority() and account_id = acting_account());
grant select, insert, update, delete on private_note to handslag_app;

create or replace function enqueue(task text, payload jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('imports.read', 'mail.send', 'drafts.typeset', 'drafts.seal', 'masking.typeset', 'archive.pack', 'approval.remind', 'notices.post',
    'decisions.dispatch')
  then raise exception 'No task is called %', task; end if;
  perform graphile_worker.add_job(task, payload::json, max_attempts => 3);
end $$;
