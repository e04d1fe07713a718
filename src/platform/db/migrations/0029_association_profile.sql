-- What an association tells of itself so that others can rely on it: statutes, register, board, who signs and by what evidence, confirmed every year.
alter table association
  -- The words of the statutes on what it is for, beside its own description.
  add column purpose_clause text not null default '' check (length(purpose_clause) <= 4000),
  add column statutes_adopted_on date,
  -- Null: not told.
  add column shares_no_profit boolean,
  add column register_status text check (register_status in ('none', 'applied', 'registered', 'deregistered')),
  add column registered_on date,
  -- The last day it said that everything here is right.
  add column confirmed_on date;

create table association_evidence (
  association_evidence_id uuid primary key,
  association_id uuid not null references association,
  title text not null check (length(title) between 1 and 200),
  dated_on date,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (length(bytes) between 1 and 4000000),
  added_at timestamptz not null,
  account_id uuid references account
);
create index association_evidence_association on association_evidence (association_id, added_at desc);

-- Styrelse och revisor. Until is the first day the office no longer holds.
create table association_officer (
  association_officer_id uuid primary key,
  association_id uuid not null references association,
  name text not null check (length(name) between 1 and 200),
  office text not null check (office in ('chair', 'viceChair', 'treasurer', 'secretary', 'member', 'substitute', 'auditor')),
  from_on date not null,
  until_on date check (until_on > from_on)
);
create index association_officer_association on association_officer (association_id, from_on);

-- Firmatecknare. Those who sign jointly do so two together unless the evidence says more.
create table association_signatory (
  association_signatory_id uuid primary key,
  association_id uuid not null references association,
  name text not null check (length(name) between 1 and 200),
  title text not null check (length(title) between 1 and 200),
  signs text not null check (signs in ('alone', 'jointly')),
  jointly_count int not null default 2 check (jointly_count between 2 and 9),
  account_id uuid references account,
  association_evidence_id uuid not null references association_evidence,
  evidence_says text not null check (length(evidence_says) between 1 and 500),
  from_on date not null,
  until_on date check (until_on > from_on)
);
create index association_signatory_association on association_signatory (association_id, from_on);
create index association_signatory_evidence on association_signatory (association_evidence_id);
create index association_signatory_account on association_signatory (account_id);

-- An authority has to do with an association when it vouches for somebody who acts for it, or when both stand in a partnership.
create function works_with_association(asked uuid) returns boolean language sql stable security definer set search_path = public as $$
  select acting_staff() and (
    exists (select from association_representative r where r.association_id = asked and r.vouched_by = acting_authority())
    or exists (select from partnership_party a join partnership p using (partnership_id)
      where a.association_id = asked and (p.host_authority_id = acting_authority() or stands_in_partnership(p.partnership_id))))
$$;

do $$
declare t text;
begin
  foreach t in array array['association_evidence', 'association_officer', 'association_signatory'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_functions on %I to handslag_owner using (true)', t);
    execute format('create policy itself_and_partners on %I to handslag_app using (
      association_id = acting_association() or works_with_association(association_id))', t);
    execute format('grant select, insert, update on %I to handslag_app', t);
  end loop;
end $$;
-- Evidence is not exchanged for other bytes.
revoke update on association_evidence from handslag_app;
