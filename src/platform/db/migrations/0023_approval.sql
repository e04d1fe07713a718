-- Minutes are approved here: who signs them in which order, with what each act was confirmed, what was noted afterwards. Approved minutes stand.
alter table minutes
  -- holds nothing but paragraphs under secrecy: signers of its own, and an open version without the words
  add column is_secret boolean not null default false;

-- The approver whom this one stepped in for, and why.
alter table approver
  add column replaced_name text check (length(replaced_name) between 1 and 200),
  add column replaced_because text check (length(replaced_because) between 1 and 500),
  add constraint approver_replaced_whole check ((replaced_name is null) = (replaced_because is null));

-- The minutes of a body and a year are kept together in one register case: they belong to the case of no single item.
create table minutes_case (
  authority_id uuid not null,
  body_id uuid not null,
  year integer not null check (year between 1900 and 2200),
  case_id uuid not null,
  primary key (authority_id, body_id, year),
  foreign key (authority_id, body_id) references body (authority_id, body_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id)
);

-- A paper that is minutes is signed by an act of approval and in no other way.
alter table issued_paper
  add column minutes_id uuid,
  add constraint issued_paper_minutes foreign key (authority_id, minutes_id) references minutes (authority_id, minutes_id);
create index issued_paper_minutes on issued_paper (authority_id, minutes_id) where minutes_id is not null;

-- One try to get minutes approved. Its signers are those of the paper.
create table approval_round (
  authority_id uuid not null,
  approval_round_id uuid not null,
  minutes_id uuid not null,
  -- none: approved by hand on paper
  document_id uuid,
  state text not null check (state in ('signing', 'approved', 'declined', 'withdrawn')),
  started_at timestamptz not null,
  started_by uuid references account,
  -- why paragraphs are missing between the first and the last
  gap_because text check (length(gap_because) between 1 and 500),
  ended_at timestamptz check (ended_at >= started_at),
  ended_because text check (length(ended_because) between 1 and 500),
  -- whoever declined says that what was decided is in question: the body may approve instead
  touches_decision boolean not null default false,
  reminded_at timestamptz,
  primary key (authority_id, approval_round_id),
  check ((state = 'signing') = (ended_at is null)),
  foreign key (authority_id, minutes_id) references minutes (authority_id, minutes_id),
  foreign key (authority_id, document_id) references issued_paper (authority_id, document_id)
);
create unique index approval_round_standing on approval_round (authority_id, minutes_id) where state in ('signing', 'approved', 'declined');
create index approval_round_document on approval_round (authority_id, document_id);

-- An act of signing: bound to the person, the place in the order and the very bytes. A code is kept as its hash only.
create table signing_act (
  authority_id uuid not null references authority,
  signing_act_id uuid not null,
  document_id uuid not null,
  position integer not null check (position between 1 and 40),
  account_id uuid not null references account,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  means text not null check (means in ('code', 'passkey')),
  -- the hash of the code, or the challenge of the passkey
  secret text not null check (length(secret) between 16 and 200),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  attempts integer not null default 0 check (attempts between 0 and 5),
  confirmed_at timestamptz check (confirmed_at <= expires_at),
  used_at timestamptz check (used_at >= confirmed_at),
  primary key (authority_id, signing_act_id),
  foreign key (authority_id, document_id) references issued_paper (authority_id, document_id)
);
create index signing_act_account on signing_act (authority_id, account_id, made_at desc);

-- A key of a person's own in a telephone, computer or key ring. The private part never leaves it.
create table passkey (
  credential_id text not null primary key check (length(credential_id) between 1 and 1400),
  account_id uuid not null references account,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text not null default '',
  label text not null check (length(label) between 1 and 100),
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id, made_at);

create table passkey_challenge (
  account_id uuid not null primary key references account,
  challenge text not null check (length(challenge) between 16 and 200),
  expires_at timestamptz not null
);

-- A correction after approval is a dated note beside the minutes: the signed file says what it said (FL 36 §).
create table minutes_note (
  authority_id uuid not null,
  minutes_note_id uuid not null,
  minutes_id uuid not null,
  paragraph integer check (paragraph > 0),
  text text not null check (length(text) between 1 and 4000),
  noted_on date not null,
  noted_at timestamptz not null,
  noted_by uuid references account,
  noted_by_name text not null check (length(noted_by_name) between 1 and 200),
  primary key (authority_id, minutes_note_id),
  foreign key (authority_id, minutes_id) references minutes (authority_id, minutes_id)
);
create index minutes_note_minutes on minutes_note (authority_id, minutes_id, noted_at);

do $$
declare t text;
begin
  foreach t in array array['minutes_case', 'approval_round', 'signing_act', 'passkey', 'passkey_challenge', 'minutes_note'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['minutes_case', 'approval_round', 'minutes_note'] loop
    execute format('create policy own_staff on %I to handslag_app using (authority_id = acting_authority() and acting_staff())', t);
    execute format('create policy owner_functions on %I to handslag_owner using (true)', t);
  end loop;
end $$;
grant select, insert, update on approval_round to handslag_app;
grant select, insert on minutes_case, minutes_note to handslag_app;
create policy own_acts on signing_act to handslag_app using (authority_id = acting_authority() and account_id = acting_account());
grant select, insert, update on signing_act to handslag_app;
create policy own_keys on passkey to handslag_app using (account_id = acting_account());
create policy own_challenge on passkey_challenge to handslag_app using (account_id = acting_account());
grant select, insert, update, delete on passkey, passkey_challenge to handslag_app;

-- Whether minutes were approved here. Those known from papers only are corrected by reading the papers anew.
create function stands_approved(asked_authority uuid, asked_minutes uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from approval_round r where r.authority_id = asked_authority and r.minutes_id = asked_minutes and r.state = 'approved')
$$;
revoke all on function stands_approved from public;
grant execute on function stands_approved to handslag_app;

create function approved_minutes_stand() returns trigger language plpgsql as $$
declare held uuid; minutes_changed boolean := false;
begin
  if tg_table_name = 'minutes' then
    minutes_changed := tg_op = 'DELETE' or new.approved_on is distinct from old.approved_on or new.meeting_id is distinct from old.meeting_id
      or new.document_id is distinct from old.document_id or new.secretary is distinct from old.secretary or new.kind is distinct from old.kind;
    if not minutes_changed then return new; end if;
  end if;
  held := case when tg_op = 'INSERT' then new.minutes_id else old.minutes_id end;
  if held is not null and stands_approved(case when tg_op = 'INSERT' then new.authority_id else old.authority_id end, held) then
    raise exception 'Approved minutes stand: write a note beside them';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger approved_minutes_stand before update or delete on minutes for each row execute function approved_minutes_stand();
create trigger approved_minutes_stand before insert or update or delete on minutes_range for each row execute function approved_minutes_stand();
create trigger approved_minutes_stand before insert or update or delete on approver for each row execute function approved_minutes_stand();
create trigger approved_minutes_stand before delete or update of title, paragraph, outcome, background, decision_path, minutes_id on meeting_item
  for each row execute function approved_minutes_stand();

create function approved_points_stand() returns trigger language plpgsql as $$
declare asked_authority uuid; asked_item uuid;
begin
  asked_authority := case when tg_op = 'INSERT' then new.authority_id else old.authority_id end;
  asked_item := case when tg_op = 'INSERT' then new.meeting_item_id else old.meeting_item_id end;
  if exists (select from meeting_item i where i.authority_id = asked_authority and i.meeting_item_id = asked_item
      and i.minutes_id is not null and stands_approved(i.authority_id, i.minutes_id)) then
    raise exception 'Approved minutes stand: write a note beside them';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger approved_points_stand before insert or update or delete on decision_point for each row execute function approved_points_stand();

create or replace function enqueue(task text, payload jsonb) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if task not in ('imports.read', 'mail.send', 'drafts.typeset', 'drafts.seal', 'masking.typeset', 'archive.pack', 'approval.remind', 'notices.post')
  then raise exception 'No task is called %', task; end if;
  perform graphile_worker.add_job(task, payload::json, max_attempts => 3);
end $$;
