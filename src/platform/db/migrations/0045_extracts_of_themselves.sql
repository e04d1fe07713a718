-- Approved minutes leave an extract in each case that they decided (R-MIN-4). It stands there by itself, and is sealed when somebody certifies it.
alter table issued_paper
  add column awaits_certification boolean not null default false,
  add constraint issued_paper_uncertified check (not awaits_certification or sealed_at is null);
create index issued_paper_extract on issued_paper (authority_id, (content ->> 'itemId')) where kind = 'minutesExtract';
create unique index issued_paper_uncertified_once on issued_paper (authority_id, (content ->> 'itemId'))
  where awaits_certification and withdrawn_at is null and replaced_by_document_id is null;

create or replace function enqueue(task text, payload jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('imports.read', 'mail.send', 'drafts.typeset', 'drafts.seal', 'masking.typeset', 'archive.pack', 'approval.remind', 'notices.post',
    'decisions.dispatch', 'planning.pack', 'partnerships.follow', 'partnerships.tell', 'needs.invite', 'needs.propose', 'agreements.read',
    'agreements.issue', 'agreements.seal', 'agreements.remind', 'assessments.remind', 'approval.extracts')
  then raise exception 'No task is called %', task; end if;
  perform graphile_worker.add_job(task, payload::json, max_attempts => 3);
end $$;

-- A notice posted here says the day on which it went up, and stays for the whole time to appeal whatever the program reckons: three weeks at
-- least (KL 13:5, counted by src/law/appeal.ts, which also moves the end past holidays).
alter table notice
  add constraint notice_day_of_posting check (posted_at is null or posted_on = (posted_at at time zone 'Europe/Stockholm')::date),
  add constraint notice_whole_appeal_time check (posted_at is null or kind = 'councilMeeting'
    or (earliest_removal_on > posted_on + 21 and (last_appeal_on is null or (last_appeal_on >= posted_on + 21 and earliest_removal_on > last_appeal_on))));

-- Where the minutes are, who posted it and when are part of what a notice says.
create function notice_keeps_its_day() returns trigger language plpgsql as $$
begin
  if old.posted_at is not null and (new.posted_on is distinct from old.posted_on or new.kept_at is distinct from old.kept_at
    or new.posted_by is distinct from old.posted_by or new.replaces is distinct from old.replaces or new.authority_id is distinct from old.authority_id)
  then raise exception 'A posted notice says what it said: withdraw it and post anew'; end if;
  return new;
end $$;
create trigger notice_keeps_its_day before update on notice for each row execute function notice_keeps_its_day();
