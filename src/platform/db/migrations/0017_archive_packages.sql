-- A closed case becomes an archive package: what it holds, how it went, and its bytes in pieces, since one value could not be read back whole.
create table archive_package (
  authority_id uuid not null references authority,
  archive_package_id uuid not null,
  case_id uuid not null,
  state text not null check (state in ('packing', 'ready', 'failed')),
  asked_at timestamptz not null,
  -- nobody: the closing of the case asked for it
  asked_by uuid references account,
  made_at timestamptz,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint check (size_bytes > 0),
  is_sealed boolean not null default false,
  -- how many of each: documents, files, register entries, decisions, journal rows
  holds jsonb,
  failure text,
  primary key (authority_id, archive_package_id),
  check ((state = 'ready') = (made_at is not null and sha256 is not null and size_bytes is not null and holds is not null)),
  check ((state = 'failed') = (failure is not null)),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id)
);
create index archive_package_case on archive_package (authority_id, case_id, asked_at desc);
-- a case is packed once at a time
create unique index archive_package_at_work on archive_package (authority_id, case_id) where state = 'packing';

-- The bytes of the newest package of a case. Those of an older one go when a newer is ready; its hash stays.
create table archive_package_part (
  authority_id uuid not null,
  archive_package_id uuid not null,
  position integer not null check (position >= 0),
  bytes bytea not null,
  primary key (authority_id, archive_package_id, position),
  foreign key (authority_id, archive_package_id) references archive_package (authority_id, archive_package_id)
);

do $$
declare t text;
begin
  foreach t in array array['archive_package', 'archive_package_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- a package holds the records unmasked
    execute format('create policy own_staff on %I using (authority_id = acting_authority() and acting_staff())', t);
  end loop;
end $$;
grant select, insert, update on archive_package to handslag_app;
grant select, insert, delete on archive_package_part to handslag_app;
