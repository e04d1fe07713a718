-- What was entered of an appeal or of legal force by mistake is struck with a reason and stays to be read: it no longer counts.
alter table appeal
  add column struck_at timestamptz,
  add column struck_by uuid references account,
  add column struck_because text check (length(struck_because) between 1 and 2000),
  add constraint appeal_struck_whole check ((struck_at is null) = (struck_because is null));
alter table legal_force
  add column legal_force_id uuid not null default gen_random_uuid(),
  add column struck_at timestamptz,
  add column struck_by uuid references account,
  add column struck_because text check (length(struck_because) between 1 and 2000),
  add constraint legal_force_struck_whole check ((struck_at is null) = (struck_because is null)),
  drop constraint legal_force_pkey,
  add primary key (authority_id, legal_force_id);
create unique index legal_force_once on legal_force (authority_id, meeting_item_id) where struck_at is null;
create index legal_force_item on legal_force (authority_id, meeting_item_id);
revoke delete on appeal, legal_force from handslag_app;

create function struck_stays_struck() returns trigger language plpgsql as $$
begin
  if old.struck_at is not null then raise exception 'What was struck stays as it is'; end if;
  return new;
end $$;
create trigger struck_stays_struck before update on appeal for each row execute function struck_stays_struck();
create trigger struck_stays_struck before update on legal_force for each row execute function struck_stays_struck();
