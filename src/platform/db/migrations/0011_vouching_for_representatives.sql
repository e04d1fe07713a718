-- An authority vouches for who acts for an association in its own matters: its staff must not open another authority's cases that way.

-- Without a value the person acts for the association everywhere.
alter table association_representative add column vouched_by uuid references authority;
create index association_representative_vouched_by on association_representative (vouched_by);

drop policy staff_writes on association_representative;
create policy staff_writes on association_representative for insert to handslag_app
  with check (acting_staff() and vouched_by = acting_authority());
drop policy staff_changes on association_representative;
create policy staff_changes on association_representative for update to handslag_app
  using (acting_staff() and (vouched_by is null or vouched_by = acting_authority()))
  with check (acting_staff() and (vouched_by is null or vouched_by = acting_authority()));

-- As in 0007, but whoever acts for an association does so only where the authority of the address vouches for it.
create or replace function open_request(asked_slug text, asked_token_hash text, asked_at timestamptz)
returns table (authority_id uuid, slug text, authority_name text, address text, account_id uuid, account_name text, account_email text,
  language text, acting_kind text, acting_id uuid, role text, role_body_id uuid, role_body_name text,
  association_id uuid, association_name text)
language plpgsql security definer set search_path = public as $$
declare
  a authority; s session; k account; asked_on date := (asked_at at time zone 'Europe/Stockholm')::date;
  r_role text; r_id uuid; r_body uuid; r_body_name text; f_id uuid; f_name text; s_id uuid;
begin
  -- rows of the authority's own tables are read below; the policy there asks for this setting
  perform set_config('handslag.authority', '', true), set_config('handslag.account', '', true),
    set_config('handslag.association', '', true), set_config('handslag.staff', '', true);
  if asked_slug <> '' then
    select * into a from authority x where x.slug = asked_slug;
  end if;
  perform set_config('handslag.authority', coalesce(a.authority_id::text, ''), true);
  if asked_token_hash <> '' then
    select * into s from session x where x.token_hash = asked_token_hash and x.ended_at is null and x.expires_at > asked_at;
    if s.account_id is not null then
      select * into k from account x where x.account_id = s.account_id and x.closed_at is null;
    end if;
  end if;
  if k.account_id is not null then
    perform set_config('handslag.account', k.account_id::text, true);
    if s.acting_kind = 'association' then
      -- several authorities may vouch for one person: any right that holds here will do
      select f.association_id, f.name, p.association_representative_id into f_id, f_name, s_id
        from association_representative chosen
        join association_representative p on p.association_id = chosen.association_id and p.account_id = k.account_id
        join association f on f.association_id = p.association_id
        where chosen.association_representative_id = s.acting_id and chosen.account_id = k.account_id
          and p.from_on <= asked_on and (p.until_on is null or p.until_on > asked_on)
          and (p.vouched_by is null or a.authority_id is null or p.vouched_by = a.authority_id)
        order by p.from_on, p.association_representative_id limit 1;
      perform set_config('handslag.association', coalesce(f_id::text, ''), true);
    elsif a.authority_id is not null then
      -- the chosen role, else the first that holds in this authority
      select r.role, r.authority_role_id, r.body_id, b.name into r_role, r_id, r_body, r_body_name
        from authority_role r left join body b on b.authority_id = r.authority_id and b.body_id = r.body_id
        where r.account_id = k.account_id and r.authority_id = a.authority_id
          and r.from_on <= asked_on and (r.until_on is null or r.until_on > asked_on)
        order by (r.authority_role_id = s.acting_id) desc nulls last, r.from_on, r.authority_role_id limit 1;
      if r_role is not null then perform set_config('handslag.staff', '1', true); end if;
    end if;
  end if;
  return query select a.authority_id, a.slug, a.name, a.address, k.account_id, k.name, k.email, coalesce(s.language, 'sv'),
    case when r_role is not null then 'role' when f_id is not null then 'association' end, coalesce(r_id, s_id),
    r_role, r_body, r_body_name, f_id, f_name;
end $$;

-- As in 0008; staff see those whom their own authority vouches for.
create or replace function representatives_of(asked_association uuid)
returns table (association_representative_id uuid, account_id uuid, account_name text, account_email text, role text, from_on date, until_on date)
language sql security definer set search_path = public as $$
  select p.association_representative_id, p.account_id, a.name, a.email, p.role, p.from_on, p.until_on
  from association_representative p join account a using (account_id)
  where p.association_id = asked_association and (acting_association() = asked_association
    or (acting_staff() and (p.vouched_by is null or p.vouched_by = acting_authority())))
  order by p.from_on desc, a.name collate "sv-SE-x-icu", p.association_representative_id
$$;

-- As in 0008, but an association stands once however many authorities vouch for the person.
create or replace function choices_of(asked_account uuid, asked_at timestamptz)
returns table (choice_kind text, choice_id uuid, role text, body_name text, authority_name text, slug text, association_name text)
language plpgsql security definer set search_path = public as $$
declare
  r record; acting text := current_setting('handslag.authority', true); asked_on date := (asked_at at time zone 'Europe/Stockholm')::date;
begin
  for r in select x.authority_role_id, x.role, x.body_id, a.authority_id, a.name, a.slug
    from authority_role x join authority a using (authority_id)
    where x.account_id = asked_account and x.from_on <= asked_on and (x.until_on is null or x.until_on > asked_on)
    order by a.name collate "sv-SE-x-icu", x.from_on, x.authority_role_id
  loop
    perform set_config('handslag.authority', r.authority_id::text, true);
    return query select 'role'::text, r.authority_role_id::uuid, r.role::text,
      (select b.name from body b where b.authority_id = r.authority_id and b.body_id = r.body_id), r.name::text, r.slug::text, null::text;
  end loop;
  perform set_config('handslag.authority', coalesce(acting, ''), true);
  return query select 'association'::text, one.association_representative_id, null::text, null::text, null::text, null::text, one.name
    from (select distinct on (f.association_id) p.association_representative_id, f.name
      from association_representative p join association f using (association_id)
      where p.account_id = asked_account and p.from_on <= asked_on and (p.until_on is null or p.until_on > asked_on)
      order by f.association_id, p.from_on, p.association_representative_id) one
    order by one.name collate "sv-SE-x-icu", one.association_representative_id;
end $$;
