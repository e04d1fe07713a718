-- A person chooses what to act as, staff invite people by mail, and the journal is read with names: each needs rows of several owners.

-- What an account may act as, in every authority. The body's name lies behind the authority's own rows, hence the loop.
create function choices_of(asked_account uuid, asked_at timestamptz)
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
  return query select 'association'::text, p.association_representative_id, null::text, null::text, null::text, null::text, f.name
    from association_representative p join association f using (association_id)
    where p.account_id = asked_account and p.from_on <= asked_on and (p.until_on is null or p.until_on > asked_on)
    order by f.name collate "sv-SE-x-icu", p.association_representative_id;
end $$;

create function own_choices(asked_at timestamptz)
returns table (choice_kind text, choice_id uuid, role text, body_name text, authority_name text, slug text, association_name text)
language sql security definer set search_path = public as $$ select * from choices_of(acting_account(), asked_at) $$;

-- The invented people of a demo, for anyone to sign in as. Real accounts are never listed.
create function demo_people(asked_at timestamptz)
returns table (account_id uuid, account_name text, role text, body_name text, authority_name text, association_name text)
language plpgsql security definer set search_path = public as $$
declare k record;
begin
  for k in select a.account_id, a.name from account a where a.is_demo and a.closed_at is null order by a.account_id loop
    return query select k.account_id::uuid, k.name::text, c.role, c.body_name, c.authority_name, c.association_name
      from choices_of(k.account_id, asked_at) c limit 1;
  end loop;
end $$;

-- The open account behind an address, made if there is none. Nothing for a closed one, nor for those who do not work here.
create function invite_account(new_account_id uuid, asked_email text, asked_name text, asked_at timestamptz)
returns uuid language plpgsql security definer set search_path = public as $$
declare found uuid; is_closed boolean;
begin
  if not acting_staff() then return null; end if;
  select account_id, closed_at is not null into found, is_closed from account where email = lower(asked_email);
  if found is null then
    insert into account (account_id, email, name, created_at) values (new_account_id, lower(asked_email), asked_name, asked_at)
      on conflict (email) do nothing;
    select account_id, closed_at is not null into found, is_closed from account where email = lower(asked_email);
  end if;
  return case when is_closed then null else found end;
end $$;

-- A link in an invitation. It goes to the account's own address, whoever asked for it.
create function make_invitation_link(asked_account uuid, new_token_hash text, asked_at timestamptz, link_expires_at timestamptz)
returns table (email text, account_name text) language plpgsql security definer set search_path = public as $$
begin
  if not acting_staff() then return; end if;
  insert into sign_in_link (token_hash, account_id, made_at, expires_at)
    select new_token_hash, a.account_id, asked_at, link_expires_at from account a
    where a.account_id = asked_account and a.closed_at is null and not a.is_demo;
  return query select a.email, a.name from account a where a.account_id = asked_account and a.closed_at is null and not a.is_demo;
end $$;

-- Who acts for an association, with names: for those who work in an authority and for the association itself.
create function representatives_of(asked_association uuid)
returns table (association_representative_id uuid, account_id uuid, account_name text, account_email text, role text, from_on date, until_on date)
language sql security definer set search_path = public as $$
  select p.association_representative_id, p.account_id, a.name, a.email, p.role, p.from_on, p.until_on
  from association_representative p join account a using (account_id)
  where p.association_id = asked_association and (acting_staff() or acting_association() = asked_association)
  order by p.from_on desc, a.name collate "sv-SE-x-icu", p.association_representative_id
$$;

-- Names of those who stand in the acting authority's journal, also when they have no role here any longer.
create function names_in_journal(asked uuid[]) returns table (account_id uuid, account_name text)
language sql stable security definer set search_path = public as $$
  select a.account_id, a.name from account a
  where a.account_id = any (asked) and acting_staff()
    and exists (select from journal j where j.authority_id = acting_authority() and j.account_id = a.account_id)
$$;

create index journal_account on journal (authority_id, account_id, sequence desc);
create index journal_action on journal (authority_id, action, sequence desc);
create index association_name_words on association using gin (name gin_trgm_ops);

revoke all on function choices_of, own_choices, demo_people, invite_account, make_invitation_link, representatives_of, names_in_journal
  from public;
grant execute on function own_choices, demo_people, invite_account, make_invitation_link, representatives_of, names_in_journal
  to handslag_app;
