-- A partnership has the states of the whole way from a shared need to signatures, who moved it and why, and steps that were skipped with a named decider.
alter table partnership drop constraint partnership_state_check;
update partnership set state = case state
  when 'idea' then 'needSpotted' when 'assessment' then 'suitability' when 'decided' then 'boardDecision' when 'running' then 'active' else state end;
alter table partnership add constraint partnership_state_check check (state in (
  'needSpotted', 'screened', 'matching', 'dialogue', 'jointNeed', 'suitability', 'otherForm', 'childAssessment', 'dataAndAid', 'drafting',
  'associationDecision', 'preparation', 'referral', 'committee', 'boardDecision', 'remitted', 'tabled', 'rejected', 'approved', 'announced',
  'appealRunning', 'appealed', 'legalForce', 'signing', 'active', 'ended'));
alter table partnership
  add column initiated_by text not null default 'jointly'
    check (initiated_by in ('association', 'municipality', 'jointly', 'politicalBody', 'citizen')),
  -- Since when it has waited in its state: nobody waits without knowing for whom and since when.
  add column state_since timestamptz not null default now();

-- Every step, kept for good. Reason is only asked of steps that need one (refused, skipped, sent back).
create table partnership_move (
  partnership_move_id uuid primary key,
  partnership_id uuid not null references partnership,
  verb text not null,
  from_state text not null,
  to_state text not null,
  moved_at timestamptz not null,
  account_id uuid references account,
  acting_as text not null,
  reason text not null default '' check (length(reason) <= 4000)
);
create index partnership_move_partnership on partnership_move (partnership_id, moved_at);

-- Avsteg: a gate that was not passed, let through by a named decider with a reason.
create table partnership_exception (
  partnership_exception_id uuid primary key,
  partnership_id uuid not null references partnership,
  gate text not null check (length(gate) between 1 and 60),
  state text not null,
  decided_by_name text not null check (length(decided_by_name) between 1 and 200),
  decided_by_title text not null default '' check (length(decided_by_title) <= 200),
  reason text not null check (length(reason) between 1 and 4000),
  decided_on date not null,
  recorded_at timestamptz not null,
  account_id uuid references account
);
create index partnership_exception_partnership on partnership_exception (partnership_id);

-- Whether who acts is one of the parties: staff of the host or of a party, or the association itself.
create function is_in_partnership(asked uuid) returns boolean language sql stable security definer set search_path = public as $$
  select (acting_staff() and exists (select from partnership p where p.partnership_id = asked and p.host_authority_id = acting_authority()))
    or stands_in_partnership(asked)
$$;

-- Later migrations call this for each table with a partnership_id of its own: all parties read and write it, nobody else.
create procedure share_between_parties(shared text) language plpgsql set search_path = public as $$
begin
  execute format('alter table %I enable row level security', shared);
  execute format('alter table %I force row level security', shared);
  execute format('create policy owner_functions on %I to handslag_owner using (true)', shared);
  execute format('create policy parties on %I to handslag_app using (is_in_partnership(partnership_id))', shared);
  execute format('grant select, insert, update, delete on %I to handslag_app', shared);
end $$;
revoke all on procedure share_between_parties from public;

call share_between_parties('partnership_move');
call share_between_parties('partnership_exception');
-- What has been done stays.
revoke update, delete on partnership_move, partnership_exception from handslag_app;

create or replace function enqueue(task text, payload jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('imports.read', 'mail.send', 'drafts.typeset', 'drafts.seal', 'masking.typeset', 'archive.pack', 'approval.remind', 'notices.post',
    'decisions.dispatch', 'planning.pack', 'partnerships.follow', 'partnerships.tell', 'needs.invite', 'needs.propose', 'agreements.read',
    'agreements.issue', 'agreements.seal', 'agreements.remind', 'assessments.remind')
  then raise exception 'No task is called %', task; end if;
  perform graphile_worker.add_job(task, payload::json, max_attempts => 3);
end $$;
