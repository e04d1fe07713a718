-- The case (ärende; `case` is a reserved word in SQL), its papers, register entries and assignments.
create table stored_file (
  authority_id uuid not null references authority,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  size_bytes integer not null check (size_bytes = length(bytes)),
  stored_at timestamptz not null,
  primary key (authority_id, sha256)
);

create table case_file (
  authority_id uuid not null references authority,
  case_id uuid not null,
  body_id uuid not null,
  case_number text not null check (length(case_number) between 1 and 60),
  -- series, year and serial of the number, so that "2023/KS 0352" and "KS 2023/352" are the same case
  case_number_key text not null,
  title text not null check (length(title) between 1 and 500),
  summary text not null default '',
  state text not null check (state in ('open', 'closed')),
  stage text not null check (stage in ('need', 'assessment', 'decision', 'operation', 'followUp')),
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  case_officer_id uuid,
  is_public boolean not null default false,
  latest_event_on date not null,
  search tsvector generated always as (
    setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('simple', case_number), 'A')
    || setweight(to_tsvector('swedish', summary), 'B')) stored,
  primary key (authority_id, case_id),
  unique (authority_id, case_number_key),
  check ((state = 'closed') = (closed_on is not null)),
  foreign key (authority_id, body_id) references body (authority_id, body_id),
  foreign key (authority_id, case_officer_id) references person (authority_id, person_id)
);
create index case_file_latest on case_file (authority_id, latest_event_on desc, case_id desc);
create index case_file_state on case_file (authority_id, state, latest_event_on desc, case_id desc);
create index case_file_body on case_file (authority_id, body_id, latest_event_on desc, case_id desc);
create index case_file_public on case_file (authority_id, latest_event_on desc, case_id desc) where is_public;
create index case_file_title on case_file (authority_id, title collate "sv-SE-x-icu", case_id);
create index case_file_number on case_file (authority_id, case_number collate "sv-SE-x-icu", case_id);
create index case_file_search on case_file using gin (search);

create table case_party (
  authority_id uuid not null,
  case_party_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('authority', 'association')),
  name text not null check (length(name) between 1 and 200),
  association_id uuid references association,
  position integer not null default 0,
  primary key (authority_id, case_party_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id)
);
create index case_party_case on case_party (authority_id, case_id);
create index case_party_association on case_party (association_id);

create table document (
  authority_id uuid not null references authority,
  document_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('minutes', 'minutesExtract', 'summons', 'officialReport', 'guidelines', 'referral',
    'referralResponse', 'agreement', 'notice', 'unknown')),
  title text not null check (length(title) between 1 and 500),
  document_on date,
  file_name text not null,
  sha256 text not null,
  media_type text not null,
  text text not null,
  -- what the reader and the person say the document holds: values, spans, confidence, corrected pointers
  reading jsonb not null,
  is_public boolean not null default false,
  filed_at timestamptz not null,
  filed_by uuid references account,
  search tsvector generated always as (
    setweight(to_tsvector('swedish', title), 'A') || to_tsvector('swedish', left(text, 200000))) stored,
  primary key (authority_id, document_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id),
  foreign key (authority_id, sha256) references stored_file (authority_id, sha256)
);
create index document_case on document (authority_id, case_id);
create index document_sha256 on document (authority_id, sha256);
create index document_search on document using gin (search);

-- Diarium (OSL 5:2): when it came in or was drawn up, from or to whom, and what it is about.
create table register_entry (
  authority_id uuid not null,
  register_entry_id uuid not null,
  case_id uuid not null,
  document_id uuid,
  direction text not null check (direction in ('received', 'drawnUp')),
  registered_on date not null,
  dated_on date not null,
  counterpart text not null default '',
  subject text not null check (length(subject) between 1 and 500),
  is_secret boolean not null default false,
  primary key (authority_id, register_entry_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create index register_entry_case on register_entry (authority_id, case_id);
create index register_entry_day on register_entry (authority_id, registered_on desc, register_entry_id desc);

-- The masked version that the web shows. A replaced one is kept.
create table web_version (
  authority_id uuid not null,
  web_version_id uuid not null,
  document_id uuid not null,
  text text not null,
  made_at timestamptz not null,
  made_by uuid references account,
  replaced_at timestamptz,
  primary key (authority_id, web_version_id),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create unique index web_version_current on web_version (authority_id, document_id) where replaced_at is null;

create table mask (
  authority_id uuid not null,
  web_version_id uuid not null,
  from_character integer not null check (from_character >= 0),
  until_character integer not null check (until_character > from_character),
  reason text not null,
  provision text not null,
  primary key (authority_id, web_version_id, from_character),
  foreign key (authority_id, web_version_id) references web_version (authority_id, web_version_id)
);

create table finding (
  authority_id uuid not null,
  finding_id uuid not null,
  case_id uuid not null,
  document_id uuid,
  level text not null check (level in ('block', 'warn', 'info', 'ok')),
  rule text not null,
  pointer text,
  message text not null,
  found_at timestamptz not null,
  primary key (authority_id, finding_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id),
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create index finding_case on finding (authority_id, case_id);
create index finding_document on finding (authority_id, document_id);
