-- The council takes up what was not announced only for a reason that all agreed on, a vote says what it decides, a party can take back a yes
-- that the others wait for, and an association that is named as a party is asked first.
alter table meeting_item
  add column agreed_reason text not null default '' check (length(agreed_reason) <= 2000),
  -- How many were present, all of them agreeing (KL 5:52), and who noted it.
  add column agreed_count integer check (agreed_count > 0),
  add column agreed_noted_by text check (length(agreed_noted_by) between 1 and 200),
  add constraint agreed_whole check ((agreed_count is null) = (agreed_noted_by is null) and (agreed_count is null or agreed_reason <> ''));
create trigger closed_meeting_stands_agreed before update of agreed_reason, agreed_count, agreed_noted_by on meeting_item
  for each row execute function closed_meeting_stands();

-- What follows where yes or no wins; empty for votes whose meaning nobody has told.
alter table vote
  add column yes_finding text check (yes_finding in ('approved', 'amended', 'rejected', 'remitted', 'tabled', 'goesOn')),
  add column no_finding text check (no_finding in ('approved', 'amended', 'rejected', 'remitted', 'tabled', 'goesOn'));

-- A yes that was taken back stays, as what was said; the party may say yes anew.
alter table partnership_confirmation add column taken_back_at timestamptz check (taken_back_at >= confirmed_at);
do $$
declare said_once text;
begin
  select conname into said_once from pg_constraint where conrelid = 'partnership_confirmation'::regclass and contype = 'u';
  execute format('alter table partnership_confirmation drop constraint %I', said_once);
end $$;
create unique index partnership_confirmation_once on partnership_confirmation (partnership_party_id, verb, from_state, state_since)
  where taken_back_at is null;
grant update (taken_back_at) on partnership_confirmation to handslag_app;

-- Who stood as a party before was one by an act of its own, or had worked as one.
alter table partnership_party
  add column consent text not null default 'given' check (consent in ('asked', 'given', 'declined')),
  add column consent_at timestamptz,
  add column consent_said text not null default '' check (length(consent_said) <= 4000),
  add constraint only_associations_are_asked check (consent = 'given' or association_id is not null);

-- Nobody says yes for an association but itself.
create function association_answers_itself() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.consent is distinct from old.consent and new.consent <> 'asked' and acting_association() is distinct from new.association_id then
    raise exception 'An association answers for itself';
  end if;
  return new;
end $$;
create trigger association_answers_itself before update of consent on partnership_party
  for each row execute function association_answers_itself();

-- Who is asked reads the question; what the parties share is for those who have said yes.
create or replace function stands_in_partnership(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from partnership_party p where p.partnership_id = asked and p.consent <> 'declined' and (
    (acting_staff() and p.authority_id = acting_authority())
    or (p.association_id = acting_association() and (
      exists (select from partnership h where h.partnership_id = asked and h.host_authority_id = acting_authority())
      or exists (select from partnership_party o where o.partnership_id = asked and o.authority_id = acting_authority())))))
$$;

create or replace function is_in_partnership(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select (acting_staff() and exists (select from partnership p where p.partnership_id = asked and p.host_authority_id = acting_authority()))
    or (stands_in_partnership(asked) and (acting_staff() or exists (
      select from partnership_party p where p.partnership_id = asked and p.association_id = acting_association() and p.consent = 'given')))
$$;

-- Naming an association opens none of what it shows those it works with.
create or replace function works_with_association(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_staff() and (
    exists (select from association_representative r where r.association_id = asked and r.vouched_by = acting_authority())
    or exists (select from partnership_party a join partnership p using (partnership_id)
      where a.association_id = asked and a.consent = 'given'
        and (p.host_authority_id = acting_authority() or stands_in_partnership(p.partnership_id))))
$$;

create or replace function keeps_association(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select acting_staff() and (works_with_association(asked) or not (
    exists (select from association_representative r where r.association_id = asked and r.vouched_by is not null)
    or exists (select from partnership_party p where p.association_id = asked and p.consent = 'given')))
$$;
