-- Who acts for an association by the word of one authority opened its partnerships with other authorities from there, was written to about
-- them, and staff who have nothing to do with an association could change what it tells everyone.
create or replace function stands_in_partnership(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from partnership_party p where p.partnership_id = asked and (
    (acting_staff() and p.authority_id = acting_authority())
    -- an association is let in where the partnership is at home: at its host and at the authorities that are parties
    or (p.association_id = acting_association() and (
      exists (select from partnership h where h.partnership_id = asked and h.host_authority_id = acting_authority())
      or exists (select from partnership_party o where o.partnership_id = asked and o.authority_id = acting_authority())))))
$$;

create or replace function partnership_addresses(asked uuid, asked_on date) returns table (organisation_id uuid, email text)
language sql security definer set search_path = public, pg_temp as $$
  select party.association_id, account.email
  from partnership_party party join association_representative r using (association_id) join account using (account_id)
  where party.partnership_id = asked and is_in_partnership(asked) and r.from_on <= asked_on and (r.until_on is null or r.until_on > asked_on)
    and (r.vouched_by is null
      or exists (select from partnership h where h.partnership_id = asked and h.host_authority_id = r.vouched_by)
      or exists (select from partnership_party o where o.partnership_id = asked and o.authority_id = r.vouched_by))
  union
  select party.authority_id, authority.email from partnership_party party join authority using (authority_id)
  where party.partnership_id = asked and is_in_partnership(asked) and authority.email <> ''
$$;

-- Staff keep what an association tells where they work with it, and before any authority does.
create function keeps_association(asked uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select acting_staff() and (works_with_association(asked) or not (
    exists (select from association_representative r where r.association_id = asked and r.vouched_by is not null)
    or exists (select from partnership_party p where p.association_id = asked)))
$$;
revoke all on function keeps_association from public;
grant execute on function keeps_association to handslag_app;

drop policy party_changes on association;
create policy party_changes on association for update to handslag_app
  using (association_id = acting_association() or acting_staff())
  with check (association_id = acting_association() or keeps_association(association_id));

-- Tables of a session come before those of the house unless they are named last: a function with the owner's rights must not find them.
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef and p.proconfig = array['search_path=public']
  loop
    execute format('alter function %s set search_path = public, pg_temp', f);
  end loop;
end $$;
