-- Row-level security, forced on every table. The request role owns nothing and sees one authority at a time.
create function acting_authority() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('handslag.authority', true), '')::uuid $$;
create function acting_account() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('handslag.account', true), '')::uuid $$;
create function acting_association() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('handslag.association', true), '')::uuid $$;
-- True for a person with a role in the acting authority, and for its jobs.
create function acting_staff() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('handslag.staff', true), '') = '1' $$;

do $$
declare t text;
begin
  foreach t in array array['body', 'body_numbering', 'case_number_counter', 'person', 'term_of_office', 'official_title',
    'stored_file', 'case_file', 'case_party', 'document', 'register_entry', 'web_version', 'mask', 'finding',
    'meeting', 'attendance', 'attendance_range', 'meeting_chair', 'minutes', 'minutes_range', 'approver', 'notice', 'meeting_item',
    'decision_point', 'motion', 'vote', 'reservation', 'assignment',
    'import', 'import_file', 'import_document', 'journal', 'journal_head']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy one_authority on %I using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to handslag_app', t);
  end loop;
end $$;
revoke update, delete on journal from handslag_app;

-- Shared tables: no single owner. src/platform/db/data/shared-tables.ts lists each with its reason; a test compares.
do $$
declare t text;
begin
  foreach t in array array['authority', 'account', 'association', 'association_representative', 'sign_in_link', 'session',
    'partnership', 'partnership_party', 'access_log', 'authority_role']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- the functions below run as the owner: sign-in happens before anyone is known
    execute format('create policy owner_functions on %I to handslag_owner using (true)', t);
  end loop;
end $$;

create policy everyone_reads on authority for select to handslag_app using (true);
create policy staff_changes on authority for update to handslag_app using (authority_id = acting_authority() and acting_staff());
create policy everyone_reads on association for select to handslag_app using (true);
create policy signed_in_writes on association for insert to handslag_app with check (acting_account() is not null or acting_staff());
create policy party_changes on association for update to handslag_app
  using (association_id = acting_association() or acting_staff());

create policy one_authority_or_self on authority_role for select to handslag_app
  using (authority_id = acting_authority() or account_id = acting_account());
create policy staff_writes on authority_role for insert to handslag_app with check (authority_id = acting_authority() and acting_staff());
create policy staff_changes on authority_role for update to handslag_app using (authority_id = acting_authority() and acting_staff());

create policy self_or_staff on account for select to handslag_app using (
  account_id = acting_account()
  or (acting_staff() and account_id in (select r.account_id from authority_role r where r.authority_id = acting_authority())));
create policy staff_invites on account for insert to handslag_app with check (acting_staff());
create policy self_changes on account for update to handslag_app using (account_id = acting_account());

create policy self_or_staff on association_representative for select to handslag_app
  using (account_id = acting_account() or association_id = acting_association() or acting_staff());
create policy staff_writes on association_representative for insert to handslag_app with check (acting_staff());
create policy staff_changes on association_representative for update to handslag_app using (acting_staff());

create policy own_sessions on session for select to handslag_app using (account_id = acting_account());
create policy own_sessions_change on session for update to handslag_app using (account_id = acting_account());

create function stands_in_partnership(asked uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from partnership_party p where p.partnership_id = asked
    and (p.authority_id = acting_authority() or p.association_id = acting_association()))
$$;
create policy parties_or_public on partnership for select to handslag_app
  using (is_public or host_authority_id = acting_authority() or stands_in_partnership(partnership_id));
create policy host_writes on partnership for insert to handslag_app with check (host_authority_id = acting_authority());
create policy parties_change on partnership for update to handslag_app
  using (host_authority_id = acting_authority() or stands_in_partnership(partnership_id));
create policy parties_or_public on partnership_party for select to handslag_app using (
  authority_id = acting_authority() or association_id = acting_association() or exists (
    select from partnership p where p.partnership_id = partnership_party.partnership_id));
create policy parties_write on partnership_party for insert to handslag_app with check (exists (
  select from partnership p where p.partnership_id = partnership_party.partnership_id));
create policy parties_change on partnership_party for update to handslag_app using (stands_in_partnership(partnership_id));

create policy anyone_adds on access_log for insert to handslag_app with check (true);
create policy staff_reads on access_log for select to handslag_app using (acting_staff() and authority_id = acting_authority());

grant select, update on authority to handslag_app;
grant select, insert, update on account, association, association_representative, authority_role, partnership, partnership_party to handslag_app;
grant select, update on session to handslag_app;
grant select, insert on access_log to handslag_app;
