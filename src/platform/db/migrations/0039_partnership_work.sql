-- Steps that all parties confirm, a municipality's own working notes and what was shared of them, and a pilot assignment with its partnerships.
create table partnership_confirmation (
  partnership_confirmation_id uuid primary key,
  partnership_id uuid not null references partnership,
  partnership_party_id uuid not null references partnership_party,
  verb text not null,
  from_state text not null,
  -- Holds for this stay in the state: who steps back and forward again is asked anew.
  state_since timestamptz not null,
  confirmed_at timestamptz not null,
  account_id uuid references account,
  unique (partnership_party_id, verb, from_state, state_since)
);
create index partnership_confirmation_partnership on partnership_confirmation (partnership_id, state_since);

-- What one party chose to show the other: from then on an official document (R-REG-3).
create table partnership_shared_note (
  partnership_shared_note_id uuid primary key,
  partnership_id uuid not null references partnership,
  partnership_party_id uuid not null references partnership_party,
  text text not null check (length(text) between 1 and 10000),
  shared_at timestamptz not null,
  account_id uuid references account
);
create index partnership_shared_note_partnership on partnership_shared_note (partnership_id, shared_at);

call share_between_parties('partnership_confirmation');
call share_between_parties('partnership_shared_note');
revoke update, delete on partnership_confirmation, partnership_shared_note from handslag_app;

-- Minnesanteckning: the municipality's own, for those who work there. No other party ever reads it.
create table partnership_note (
  authority_id uuid not null,
  partnership_note_id uuid not null,
  partnership_id uuid not null references partnership,
  text text not null check (length(text) between 1 and 10000),
  written_at timestamptz not null,
  account_id uuid references account,
  shared_at timestamptz check (shared_at >= written_at),
  primary key (authority_id, partnership_note_id)
);
create index partnership_note_partnership on partnership_note (authority_id, partnership_id, written_at);

-- Pilotuppdrag: a body's assignment to try partnerships, with its plan and state. One for each assignment.
create table pilot (
  authority_id uuid not null,
  pilot_id uuid not null,
  assignment_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  state text not null check (state in ('assigned', 'planned', 'exploring', 'piloting', 'interimReport', 'finalPilotReport', 'reportedToBoard', 'closed')),
  state_since timestamptz not null,
  responsible text not null default '' check (length(responsible) <= 200),
  plan text not null default '' check (length(plan) <= 10000),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  created_at timestamptz not null,
  primary key (authority_id, pilot_id),
  unique (authority_id, assignment_id),
  foreign key (authority_id, assignment_id) references assignment (authority_id, assignment_id)
);
create index pilot_state on pilot (authority_id, state_since, pilot_id);

-- A partnership that tries what the assignment asks for, and the final report of that trial.
create table pilot_partnership (
  authority_id uuid not null,
  pilot_id uuid not null,
  partnership_id uuid not null references partnership,
  linked_at timestamptz not null,
  final_report text not null default '' check (length(final_report) <= 10000),
  final_report_on date,
  primary key (authority_id, pilot_id, partnership_id),
  check ((final_report = '') = (final_report_on is null)),
  foreign key (authority_id, pilot_id) references pilot (authority_id, pilot_id)
);
create index pilot_partnership_partnership on pilot_partnership (partnership_id);

create table pilot_move (
  authority_id uuid not null,
  pilot_move_id uuid not null,
  pilot_id uuid not null,
  verb text not null,
  from_state text not null,
  to_state text not null,
  moved_at timestamptz not null,
  account_id uuid references account,
  note text not null default '' check (length(note) <= 4000),
  -- the board's decision that lets a pilot assignment be closed while a final report is missing
  board_decision text not null default '' check (length(board_decision) <= 300),
  primary key (authority_id, pilot_move_id),
  foreign key (authority_id, pilot_id) references pilot (authority_id, pilot_id)
);
create index pilot_move_pilot on pilot_move (authority_id, pilot_id, moved_at);

do $$
declare t text;
begin
  foreach t in array array['partnership_note', 'pilot', 'pilot_partnership', 'pilot_move'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_staff on %I using (authority_id = acting_authority() and acting_staff())', t);
    execute format('grant select, insert, update on %I to handslag_app', t);
  end loop;
end $$;
revoke update on pilot_move from handslag_app;

-- Where the parties of a partnership are told that it is their turn: those who act for an association that day, and an authority's own address.
create function partnership_addresses(asked uuid, asked_on date) returns table (organisation_id uuid, email text)
language sql security definer set search_path = public as $$
  select party.association_id, account.email
  from partnership_party party join association_representative r using (association_id) join account using (account_id)
  where party.partnership_id = asked and is_in_partnership(asked) and r.from_on <= asked_on and (r.until_on is null or r.until_on > asked_on)
  union
  select party.authority_id, authority.email from partnership_party party join authority using (authority_id)
  where party.partnership_id = asked and is_in_partnership(asked) and authority.email <> ''
$$;
revoke all on function partnership_addresses from public;
grant execute on function partnership_addresses to handslag_app;
