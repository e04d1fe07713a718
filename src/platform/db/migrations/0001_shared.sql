-- What has no single owner: authorities, accounts, sessions, associations and partnerships (house: shared tables).
create extension if not exists pg_trgm;

create table authority (
  authority_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$'),
  name text not null check (length(name) between 1 and 200),
  municipality_code text check (municipality_code ~ '^[0-9]{4}$'),
  host_name text unique,
  address text not null default '',
  email text not null default '',
  publishes_minutes boolean not null default false,
  created_at timestamptz not null
);

create table account (
  account_id uuid primary key,
  email text not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
  name text not null check (length(name) between 1 and 200),
  is_demo boolean not null default false,
  -- invited at the command line: may add an authority to this installation
  may_found_authorities boolean not null default false,
  created_at timestamptz not null,
  closed_at timestamptz
);
create unique index account_email on account (email);

create table association (
  association_id uuid primary key,
  organisation_number text unique check (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
  name text not null check (length(name) between 1 and 200),
  purpose text not null default '',
  area text not null default '',
  created_at timestamptz not null
);
create index association_name on association (name collate "sv-SE-x-icu");

-- Who acts for an association. Until is the first day it no longer holds.
create table association_representative (
  association_representative_id uuid primary key,
  association_id uuid not null references association,
  account_id uuid not null references account,
  role text not null check (role in ('chair', 'signatory', 'contact')),
  from_on date not null,
  until_on date check (until_on > from_on)
);
create index association_representative_account on association_representative (account_id);
create index association_representative_association on association_representative (association_id);

-- One-time link by e-mail. Only the hash of the token is kept.
create table sign_in_link (
  token_hash text primary key,
  account_id uuid not null references account,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_account on sign_in_link (account_id);

create table session (
  token_hash text primary key,
  account_id uuid not null references account,
  acting_kind text check (acting_kind in ('role', 'association')),
  acting_id uuid,
  language text not null default 'sv' check (language in ('sv', 'en')),
  started_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check ((acting_kind is null) = (acting_id is null))
);
create index session_account on session (account_id);

create table partnership (
  partnership_id uuid primary key,
  host_authority_id uuid not null references authority,
  case_id uuid,
  title text not null check (length(title) between 1 and 300),
  goal text not null default '',
  state text not null check (state in ('idea', 'dialogue', 'assessment', 'preparation', 'decided', 'running', 'ended')),
  starts_on date,
  ends_on date,
  is_public boolean not null default false,
  created_at timestamptz not null,
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index partnership_host on partnership (host_authority_id, state);

create table partnership_party (
  partnership_party_id uuid primary key,
  partnership_id uuid not null references partnership,
  authority_id uuid references authority,
  association_id uuid references association,
  brings text not null default '',
  check ((authority_id is null) <> (association_id is null))
);
create index partnership_party_partnership on partnership_party (partnership_id);
create index partnership_party_authority on partnership_party (authority_id);
create index partnership_party_association on partnership_party (association_id);

-- Requests without a signed-in person, and sign-ins. Rows are added, never changed.
create table access_log (
  access_log_id uuid primary key,
  at timestamptz not null,
  authority_id uuid references authority,
  account_id uuid references account,
  event text not null,
  reference text not null default ''
);
create index access_log_at on access_log (at);
