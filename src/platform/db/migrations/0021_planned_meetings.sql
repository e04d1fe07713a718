-- Meetings are planned here: what is asked of an item before it may be decided, who has ties to whom, and secret addresses of calendars.
alter table meeting
  -- how many members asked for an extra meeting, and whether the chair wants it (KL 6:23, 5:12)
  add column extra_asked_by integer check (extra_asked_by between 0 and 501),
  add column extra_chair_wants boolean not null default false,
  add column remote_address text not null default '' check (length(remote_address) <= 500),
  add column hindrance_to text not null default '' check (length(hindrance_to) <= 300),
  add column summoned_at timestamptz;

alter table meeting_item
  -- the day a motion, a citizen's proposal, an interpellation or a question was raised
  add column raised_on date,
  add column prepared_by text check (prepared_by in ('executiveBoard', 'board', 'councilCommittee', 'nobody')),
  add column board_opinion boolean not null default false,
  add column exempt text check (exempt in ('election', 'audit', 'term', 'handOver')),
  add column has_child_assessment boolean not null default false,
  -- why a board takes the item up although its papers are not complete
  add column handled_because text not null default '' check (length(handled_because) <= 2000);
create index meeting_item_assignment on meeting_item (authority_id, assignment_id) where assignment_id is not null;

-- Bindning: how a person stands to an association, as the person has told. For the person, the secretary and the chair, and for nobody else.
create table tie (
  authority_id uuid not null,
  tie_id uuid not null,
  person_id uuid not null,
  association_id uuid not null references association,
  kind text not null check (kind in ('leader', 'wasLeader', 'fundedEmployee', 'employee', 'member', 'memberOfSmall', 'closeLeader', 'steeringGroup')),
  told_at timestamptz not null,
  primary key (authority_id, tie_id),
  unique (authority_id, person_id, association_id, kind),
  foreign key (authority_id, person_id) references person (authority_id, person_id)
);
create index tie_association on tie (association_id);

-- The secret address of a person's own calendar. Only its hash is kept.
create table calendar_address (
  authority_id uuid not null,
  person_id uuid not null,
  token_hash text not null check (length(token_hash) = 64),
  made_at timestamptz not null,
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references person (authority_id, person_id)
);
create unique index calendar_address_token on calendar_address (authority_id, token_hash);

-- A person has one account and an account is one person in an authority.
create unique index person_one_account on person (authority_id, account_id) where account_id is not null;

do $$
begin
  execute 'alter table tie enable row level security';
  execute 'alter table tie force row level security';
  execute 'create policy staff_of_authority on tie using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid and acting_staff())';
  execute 'grant select, insert, update, delete on tie to handslag_app';
  execute 'alter table calendar_address enable row level security';
  execute 'alter table calendar_address force row level security';
  execute 'create policy one_authority on calendar_address using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid)';
  execute 'grant select, insert, update, delete on calendar_address to handslag_app';
end $$;
