-- Visiting the host's pages must not open its unpublished partnerships: only its staff, the parties and, when public, anyone.
create or replace function stands_in_partnership(asked uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from partnership_party p where p.partnership_id = asked
    and ((acting_staff() and p.authority_id = acting_authority()) or p.association_id = acting_association()))
$$;

drop policy parties_or_public on partnership;
create policy parties_or_public on partnership for select to handslag_app using (
  is_public or (acting_staff() and host_authority_id = acting_authority()) or stands_in_partnership(partnership_id));
drop policy host_writes on partnership;
create policy host_writes on partnership for insert to handslag_app
  with check (acting_staff() and host_authority_id = acting_authority());
drop policy parties_change on partnership;
create policy parties_change on partnership for update to handslag_app using (
  (acting_staff() and host_authority_id = acting_authority()) or stands_in_partnership(partnership_id));

drop policy parties_or_public on partnership_party;
create policy parties_or_public on partnership_party for select to handslag_app using (
  association_id = acting_association() or exists (
    select from partnership p where p.partnership_id = partnership_party.partnership_id));
drop policy parties_write on partnership_party;
create policy parties_write on partnership_party for insert to handslag_app with check (acting_staff() and exists (
  select from partnership p where p.partnership_id = partnership_party.partnership_id and p.host_authority_id = acting_authority()));

-- The list in Swedish order, one page at a time; what a case leads to; what waits at the start page.
create index partnership_host_title on partnership (host_authority_id, title collate "sv-SE-x-icu", partnership_id);
create index partnership_case on partnership (case_id);
create index import_state on import (authority_id, state, created_at desc);
create index case_file_officer on case_file (authority_id, case_officer_id, latest_event_on desc);
