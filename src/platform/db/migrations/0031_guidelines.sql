-- Guidelines are read by clause and by day, and an assessment leans on the criteria as they were: both are kept version by version.
create table guideline (
  authority_id uuid not null references authority,
  guideline_id uuid not null,
  -- The word in the address.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  begun_at timestamptz not null,
  primary key (authority_id, guideline_id),
  unique (authority_id, slug)
);

-- Kriterieprofil: which of the catalogue's criteria count, and how. A version is never changed. Everyone reads it: the other parties of a
-- partnership, an authority among them, are assessed by it.
create table criteria_profile_version (
  profile_version_id uuid primary key,
  authority_id uuid not null references authority,
  number integer not null check (number > 0),
  name text not null check (length(name) between 1 and 200),
  -- The profile of the catalogue that it was made from.
  based_on text not null check (based_on in ('forum7', 'skr8', 'upm', 'upmChildren', 'upmChildrenAid', 'lawOnly')),
  demands text not null check (demands in ('all', 'whollyOrPartly')),
  criteria jsonb not null,
  reason text not null default '' check (length(reason) <= 2000),
  saved_at timestamptz not null,
  saved_by uuid references account,
  unique (authority_id, number)
);
alter table criteria_profile_version enable row level security;
alter table criteria_profile_version force row level security;
create policy owner_functions on criteria_profile_version to handslag_owner using (true);
create policy everyone_reads on criteria_profile_version for select to handslag_app using (true);
create policy staff_writes on criteria_profile_version for insert to handslag_app
  with check (authority_id = acting_authority() and acting_staff());
grant select, insert on criteria_profile_version to handslag_app;

create table guideline_version (
  authority_id uuid not null,
  guideline_version_id uuid not null,
  guideline_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 300),
  introduction text not null default '' check (length(introduction) <= 10000),
  applies_to text not null default '' check (length(applies_to) <= 300),
  responsible text not null default '' check (length(responsible) <= 200),
  revise_by date,
  state text not null default 'draft' check (state in ('draft', 'adopted', 'replaced')),
  -- Until is the first day it no longer holds.
  valid_from date,
  valid_until date check (valid_until >= valid_from),
  adopted_on date,
  -- Who adopted it in words ("Kommunstyrelsen § 45"); the item of the meeting where the decision lies here.
  adopted_by text not null default '' check (length(adopted_by) <= 300),
  adopted_item_id uuid,
  profile_version_id uuid references criteria_profile_version,
  begun_at timestamptz not null,
  begun_by uuid references account,
  primary key (authority_id, guideline_version_id),
  unique (authority_id, guideline_id, number),
  check ((state = 'draft') = (adopted_on is null)),
  check ((state = 'draft') = (valid_from is null)),
  foreign key (authority_id, guideline_id) references guideline (authority_id, guideline_id),
  foreign key (authority_id, adopted_item_id) references meeting_item (authority_id, meeting_item_id)
);
-- One draft at a time of each guideline.
create unique index guideline_version_draft on guideline_version (authority_id, guideline_id) where state = 'draft';
create index guideline_version_valid on guideline_version (authority_id, valid_from) where state <> 'draft';
create index guideline_version_item on guideline_version (authority_id, adopted_item_id) where adopted_item_id is not null;
create index guideline_version_profile on guideline_version (profile_version_id) where profile_version_id is not null;

create table guideline_clause (
  authority_id uuid not null,
  guideline_clause_id uuid not null,
  guideline_version_id uuid not null,
  position integer not null check (position between 1 and 999),
  -- As printed: "3", "3.1", "4 a".
  number text not null check (length(number) between 1 and 20),
  heading text not null check (length(heading) between 1 and 200),
  text text not null default '' check (length(text) <= 20000),
  primary key (authority_id, guideline_clause_id),
  unique (authority_id, guideline_version_id, number),
  foreign key (authority_id, guideline_version_id) references guideline_version (authority_id, guideline_version_id) on delete cascade
);
create index guideline_clause_version on guideline_clause (authority_id, guideline_version_id, position);

do $$
declare t text;
begin
  foreach t in array array['guideline', 'guideline_version', 'guideline_clause'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to handslag_app', t);
  end loop;
end $$;
create policy one_authority on guideline using (authority_id = acting_authority());
-- A draft is the authority's own working paper; what has been adopted is for everyone.
create policy adopted_or_staff on guideline_version using (authority_id = acting_authority() and (state <> 'draft' or acting_staff()));
create policy of_seen_version on guideline_clause using (authority_id = acting_authority() and exists (
  select from guideline_version v where v.authority_id = guideline_clause.authority_id and v.guideline_version_id = guideline_clause.guideline_version_id));
