-- Reading existing documents, waiting for a person's review; and the journal, which only grows.
create table import (
  authority_id uuid not null references authority,
  import_id uuid not null,
  created_at timestamptz not null,
  created_by uuid not null references account,
  state text not null check (state in ('reading', 'review', 'confirmed', 'discarded')),
  primary key (authority_id, import_id)
);
create index import_latest on import (authority_id, created_at desc, import_id desc);

-- A file as it was sent. An archive is one file here and its members are documents.
create table import_file (
  authority_id uuid not null,
  import_file_id uuid not null,
  import_id uuid not null,
  position integer not null,
  name text not null check (length(name) between 1 and 400),
  sha256 text,
  size_bytes integer not null,
  state text not null check (state in ('queued', 'reading', 'read', 'failed')),
  primary key (authority_id, import_file_id),
  foreign key (authority_id, import_id) references import (authority_id, import_id),
  foreign key (authority_id, sha256) references stored_file (authority_id, sha256)
);
create index import_file_import on import_file (authority_id, import_id, position);

create table import_document (
  authority_id uuid not null,
  import_document_id uuid not null,
  import_id uuid not null,
  import_file_id uuid not null,
  position integer not null,
  name text not null check (length(name) between 1 and 800),
  sha256 text,
  media_type text,
  text text,
  reading jsonb,
  -- JSON pointer → the value a person gave instead (null: struck out)
  corrections jsonb not null default '{}',
  failure_code text,
  failure_message text,
  -- set when confirmed: the document this became; or the known document with the same bytes
  document_id uuid,
  state text not null check (state in ('read', 'failed', 'known', 'confirmed', 'discarded')),
  primary key (authority_id, import_document_id),
  check ((state = 'failed') = (failure_code is not null)),
  foreign key (authority_id, import_id) references import (authority_id, import_id),
  foreign key (authority_id, import_file_id) references import_file (authority_id, import_file_id),
  foreign key (authority_id, sha256) references stored_file (authority_id, sha256),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create index import_document_import on import_document (authority_id, import_id, position);
create index import_document_sha256 on import_document (authority_id, sha256);
create index import_document_file on import_document (authority_id, import_file_id);

create table journal (
  authority_id uuid not null references authority,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  account_id uuid references account,
  acting_as text not null,
  action text not null,
  subject_id uuid,
  outcome text not null check (outcome in ('done', 'refused', 'missing')),
  details jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (authority_id, sequence)
);
create index journal_subject on journal (authority_id, subject_id, sequence desc);

-- The end of each chain; locked while a row is added.
create table journal_head (
  authority_id uuid primary key references authority,
  sequence bigint not null,
  hash text not null
);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% only grows: rows are never changed or removed', tg_table_name; end $$;
create trigger journal_only_grows before update or delete on journal for each row execute function refuse_change();
create trigger journal_never_emptied before truncate on journal for each statement execute function refuse_change();
create trigger access_log_only_grows before update or delete on access_log for each row execute function refuse_change();
