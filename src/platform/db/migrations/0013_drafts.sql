-- Papers are written here too: a draft that several may change, the paper it becomes, who signs it in which order, and each revision of its file.
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in ('minutes', 'minutesExtract', 'summons', 'officialReport',
  'guidelines', 'referral', 'referralResponse', 'agreement', 'notice', 'noticeCertificate', 'followUpReport', 'unknown'));

create table draft (
  authority_id uuid not null references authority,
  draft_id uuid not null,
  case_id uuid not null,
  kind text not null check (length(kind) between 1 and 60),
  title text not null check (length(title) between 1 and 300),
  -- what is written so far; it need not be complete
  content jsonb not null,
  -- counts the saves: who saves on an older one is shown the difference
  version integer not null check (version > 0),
  state text not null check (state in ('open', 'finished', 'discarded')),
  -- the paper that this draft is a new version of
  replaces_document_id uuid,
  made_at timestamptz not null,
  made_by uuid references account,
  updated_at timestamptz not null,
  updated_by uuid references account,
  primary key (authority_id, draft_id),
  foreign key (authority_id, case_id) references case_file (authority_id, case_id),
  foreign key (authority_id, replaces_document_id) references document (authority_id, document_id)
);
create index draft_case on draft (authority_id, case_id, updated_at desc) where state = 'open';

-- What each save said, so that nothing is lost when two people write. Goes when the draft is finished or thrown away (TF 2:12).
create table draft_version (
  authority_id uuid not null,
  draft_id uuid not null,
  version integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid references account,
  primary key (authority_id, draft_id, version),
  foreign key (authority_id, draft_id) references draft (authority_id, draft_id)
);

-- Who is to sign, in order, while the paper is still a draft. With an association: a person who signs for it.
create table draft_signer (
  authority_id uuid not null,
  draft_id uuid not null,
  position integer not null check (position between 1 and 40),
  account_id uuid not null references account,
  association_id uuid references association,
  name text not null check (length(name) between 1 and 200),
  role text not null check (length(role) between 1 and 120),
  primary key (authority_id, draft_id, position) deferrable,
  foreign key (authority_id, draft_id) references draft (authority_id, draft_id)
);

create table issued_paper (
  authority_id uuid not null references authority,
  document_id uuid not null,
  draft_id uuid,
  kind text not null check (length(kind) between 1 and 60),
  content jsonb not null,
  tree jsonb not null,
  letterhead jsonb not null,
  state text not null check (state in ('typesetting', 'ready', 'failed')),
  failure text,
  -- the revision that holds now, and the one before any signature
  pdf_sha256 text,
  first_pdf_sha256 text,
  sealed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  replaced_by_document_id uuid,
  primary key (authority_id, document_id),
  check ((state = 'ready') = (pdf_sha256 is not null)),
  check ((state = 'ready') = (first_pdf_sha256 is not null)),
  check ((state = 'failed') = (failure is not null)),
  check (sealed_at is null or state = 'ready'),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  foreign key (authority_id, document_id) references document (authority_id, document_id),
  foreign key (authority_id, draft_id) references draft (authority_id, draft_id),
  foreign key (authority_id, pdf_sha256) references stored_file (authority_id, sha256),
  foreign key (authority_id, first_pdf_sha256) references stored_file (authority_id, sha256),
  foreign key (authority_id, replaced_by_document_id) references document (authority_id, document_id)
);
create index issued_paper_draft on issued_paper (authority_id, draft_id);

create table paper_signature (
  authority_id uuid not null,
  document_id uuid not null,
  position integer not null check (position between 1 and 40),
  account_id uuid not null references account,
  association_id uuid references association,
  name text not null check (length(name) between 1 and 200),
  role text not null check (length(role) between 1 and 120),
  state text not null check (state in ('waiting', 'signed', 'declined')),
  signed_at timestamptz,
  declined_at timestamptz,
  reason text,
  primary key (authority_id, document_id, position),
  check ((state = 'signed') = (signed_at is not null)),
  check ((state = 'declined') = (declined_at is not null and reason is not null)),
  foreign key (authority_id, document_id) references issued_paper (authority_id, document_id)
);
create index paper_signature_waiting on paper_signature (authority_id, account_id) where state = 'waiting';
create index paper_signature_association on paper_signature (association_id);

-- Every file that the paper has been, first to last. `position` is whose signature a revision added.
create table paper_revision (
  authority_id uuid not null,
  document_id uuid not null,
  revision integer not null check (revision > 0),
  kind text not null check (kind in ('typeset', 'signature', 'seal', 'longTerm')),
  position integer,
  sha256 text not null,
  made_at timestamptz not null,
  primary key (authority_id, document_id, revision),
  check ((kind = 'signature') = (position is not null)),
  foreign key (authority_id, document_id) references issued_paper (authority_id, document_id),
  foreign key (authority_id, sha256) references stored_file (authority_id, sha256)
);
create index paper_revision_sha256 on paper_revision (sha256);

-- Whether the association that someone acts for stands among the signers of a paper: all its parties read the same record.
create function signs_paper(asked_authority uuid, asked_document uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select acting_association() is not null and exists (select from paper_signature s
    where s.authority_id = asked_authority and s.document_id = asked_document and s.association_id = acting_association())
$$;

-- Which paper a file is a revision of, in whatever authority: whoever holds the very bytes has read it already.
create function paper_with(asked_sha256 text)
returns table (authority_name text, slug text, case_id uuid, document_id uuid, paper_kind text, revision integer, revision_kind text,
  made_at timestamptz, is_current boolean, is_withdrawn boolean, is_replaced boolean)
language plpgsql security definer set search_path = public as $$
declare r record; acting text := current_setting('handslag.authority', true);
begin
  for r in select a.name, a.slug, p.authority_id, p.document_id, p.kind, v.revision, v.kind as revision_kind, v.made_at,
      p.pdf_sha256 = v.sha256 as is_current, p.withdrawn_at is not null as is_withdrawn, p.replaced_by_document_id is not null as is_replaced
    from paper_revision v join issued_paper p using (authority_id, document_id) join authority a using (authority_id)
    where v.sha256 = asked_sha256
  loop
    -- the case lies behind the authority's own rows
    perform set_config('handslag.authority', r.authority_id::text, true);
    return query select r.name::text, r.slug::text, d.case_id, d.document_id, r.kind::text, r.revision::integer, r.revision_kind::text,
      r.made_at::timestamptz, r.is_current::boolean, r.is_withdrawn::boolean, r.is_replaced::boolean
      from document d where d.authority_id = r.authority_id and d.document_id = r.document_id;
  end loop;
  perform set_config('handslag.authority', coalesce(acting, ''), true);
end $$;

do $$
declare t text;
begin
  foreach t in array array['draft', 'draft_version', 'draft_signer', 'issued_paper', 'paper_signature', 'paper_revision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert, update, delete on %I to handslag_app', t);
  end loop;
  -- a draft is no official document: nobody outside the authority's own staff is shown its row
  foreach t in array array['draft', 'draft_version', 'draft_signer'] loop
    execute format('create policy own_staff on %I using (authority_id = acting_authority() and acting_staff())', t);
  end loop;
  foreach t in array array['issued_paper', 'paper_signature', 'paper_revision'] loop
    execute format('create policy staff_and_signers on %I to handslag_app
      using (authority_id = acting_authority() and (acting_staff() or signs_paper(authority_id, document_id)))', t);
    -- the functions above run as the owner
    execute format('create policy owner_functions on %I to handslag_owner using (true)', t);
  end loop;
end $$;
-- What has been signed stays: a revision is never changed or taken away.
revoke update, delete on paper_revision from handslag_app;

revoke all on function signs_paper, paper_with from public;
grant execute on function signs_paper, paper_with to handslag_app;
