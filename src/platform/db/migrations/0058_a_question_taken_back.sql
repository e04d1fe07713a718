-- The municipality can take back its question to an association that does not answer, and a party that has said yes is never made one that is asked.
alter table partnership_party drop constraint partnership_party_consent_check;
alter table partnership_party add constraint partnership_party_consent_check check (consent in ('asked', 'given', 'declined', 'withdrawn'));

create or replace function association_answers_itself() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.consent is distinct from old.consent then
    if old.consent <> 'asked' then raise exception 'An answer stands'; end if;
    if new.consent <> 'withdrawn' and acting_association() is distinct from new.association_id then
      raise exception 'An association answers for itself';
    end if;
  end if;
  return new;
end $$;

create or replace function stands_in_partnership(asked uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from partnership_party p where p.partnership_id = asked and p.consent in ('asked', 'given') and (
    (acting_staff() and p.authority_id = acting_authority())
    or (p.association_id = acting_association() and (
      exists (select from partnership h where h.partnership_id = asked and h.host_authority_id = acting_authority())
      or exists (select from partnership_party o where o.partnership_id = asked and o.authority_id = acting_authority())))))
$$;
