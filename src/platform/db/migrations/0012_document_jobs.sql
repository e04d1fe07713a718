-- Documents are typeset and archives packed off the request path: the tasks that may be enqueued.
create or replace function enqueue(task text, payload jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('imports.read', 'mail.send', 'drafts.typeset', 'drafts.seal', 'masking.typeset', 'archive.pack')
  then raise exception 'No task is called %', task; end if;
  perform graphile_worker.add_job(task, payload::json, max_attempts => 3);
end $$;
