-- One statement opens a request: it finds the authority and the person behind the session, and sets whom the rows are shown to.
create function open_request(asked_slug text, asked_token_hash text, asked_at timestamptz)
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
      select f.association_id, f.name, p.association_representative_id into f_id, f_name, s_id
        from association_representative p join association f using (association_id)
        where p.association_representative_id = s.acting_id and p.account_id = k.account_id
          and p.from_on <= asked_on and (p.until_on is null or p.until_on > asked_on);
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

-- The account behind an address that may sign in, or nothing. The answer never reaches the person who asks.
create function make_sign_in_link(asked_email text, new_token_hash text, asked_at timestamptz, link_expires_at timestamptz)
returns uuid language plpgsql security definer set search_path = public as $$
declare found uuid;
begin
  select account_id into found from account where email = lower(asked_email) and closed_at is null and not is_demo;
  if found is null then return null; end if;
  -- at most five links an hour for one account
  if (select count(*) from sign_in_link where account_id = found and made_at > asked_at - interval '1 hour') >= 5 then return null; end if;
  insert into sign_in_link (token_hash, account_id, made_at, expires_at) values (new_token_hash, found, asked_at, link_expires_at);
  return found;
end $$;

-- Uses a link once and starts a session.
create function redeem_sign_in_link(link_token_hash text, session_token_hash text, asked_at timestamptz, session_expires_at timestamptz)
returns uuid language plpgsql security definer set search_path = public as $$
declare who uuid;
begin
  update sign_in_link l set used_at = asked_at from account a
    where l.token_hash = link_token_hash and l.used_at is null and l.expires_at > asked_at
      and a.account_id = l.account_id and a.closed_at is null
    returning l.account_id into who;
  if who is null then return null; end if;
  insert into session (token_hash, account_id, started_at, expires_at) values (session_token_hash, who, asked_at, session_expires_at);
  return who;
end $$;

-- Signs in as one of the demo people. Only they can be reached this way.
create function start_demo_session(asked_account uuid, session_token_hash text, asked_at timestamptz, session_expires_at timestamptz)
returns uuid language plpgsql security definer set search_path = public as $$
declare who uuid; role_id uuid; representative_id uuid;
begin
  select account_id into who from account where account_id = asked_account and is_demo and closed_at is null;
  if who is null then return null; end if;
  select association_representative_id into representative_id from association_representative where account_id = who limit 1;
  select authority_role_id into role_id from authority_role where account_id = who order by from_on limit 1;
  insert into session (token_hash, account_id, started_at, expires_at, acting_kind, acting_id)
    values (session_token_hash, who, asked_at, session_expires_at,
      case when role_id is not null then 'role' when representative_id is not null then 'association' end,
      coalesce(role_id, representative_id));
  return who;
end $$;

create function end_session(asked_token_hash text, asked_at timestamptz) returns void language sql security definer set search_path = public as
$$ update session set ended_at = asked_at where token_hash = asked_token_hash and ended_at is null $$;

-- A new authority with its first administrator. Only for an account that was invited at the command line.
create function found_authority(new_authority_id uuid, new_slug text, new_name text, new_role_id uuid, asked_at timestamptz)
returns uuid language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from account where account_id = acting_account() and may_found_authorities and closed_at is null) then
    return null;
  end if;
  insert into authority (authority_id, slug, name, created_at) values (new_authority_id, new_slug, new_name, asked_at);
  insert into authority_role (authority_id, authority_role_id, account_id, role, from_on)
    values (new_authority_id, new_role_id, acting_account(), 'administrator', (asked_at at time zone 'Europe/Stockholm')::date);
  return new_authority_id;
end $$;

-- Adds a job in the same transaction as the write. Only the tasks named here.
create function enqueue(task text, payload jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('imports.read', 'mail.send') then raise exception 'No task is called %', task; end if;
  perform graphile_worker.add_job(task, payload::json, max_attempts => 3);
end $$;

revoke all on function open_request, make_sign_in_link, redeem_sign_in_link, start_demo_session, end_session, found_authority, enqueue, stands_in_partnership from public;
grant execute on function open_request, make_sign_in_link, redeem_sign_in_link, start_demo_session, end_session, found_authority, enqueue, stands_in_partnership
  to handslag_app;
grant execute on function acting_authority, acting_account, acting_association, acting_staff to handslag_app;
