-- An import without anything to review says so instead of waiting for a review; and a misspelt name of an account can be corrected.
alter table import drop constraint import_state_check;
alter table import add constraint import_state_check
  check (state in ('reading', 'review', 'unreadable', 'nothingNew', 'confirmed', 'discarded'));

do $$
declare a uuid;
begin
  for a in select authority_id from authority loop
    perform set_config('handslag.authority', a::text, true);
    update import i set state = case when exists (
        select from import_document d where d.import_id = i.import_id and d.state = 'known') then 'nothingNew' else 'unreadable' end
      where i.state = 'review' and not exists (
        select from import_document d where d.import_id = i.import_id and d.state in ('read', 'confirmed', 'discarded'));
  end loop;
  perform set_config('handslag.authority', '', true);
end $$;

-- One person has one account in every authority: a name is corrected from outside only where no other authority has invited it.
create function correct_account_name(asked_account uuid, asked_name text, asked_at timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
declare asked_on date := (asked_at at time zone 'Europe/Stockholm')::date;
begin
  if not acting_staff() then return false; end if;
  update account a set name = asked_name
    where a.account_id = asked_account
      and (exists (select from authority_role r where r.account_id = a.account_id and r.authority_id = acting_authority())
        or exists (select from association_representative p where p.account_id = a.account_id
          and (p.vouched_by is null or p.vouched_by = acting_authority())))
      and not exists (select from authority_role r where r.account_id = a.account_id and r.authority_id <> acting_authority()
        and (r.until_on is null or r.until_on > asked_on))
      and not exists (select from association_representative p where p.account_id = a.account_id and p.vouched_by <> acting_authority()
        and (p.until_on is null or p.until_on > asked_on));
  return found;
end $$;
revoke all on function correct_account_name from public;
grant execute on function correct_account_name to handslag_app;
