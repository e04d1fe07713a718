-- Who has a certificate to sign with, and from which authority a file comes. Private keys are never in the database: they lie sealed in a file.
create table issued_certificate (
  authority_id uuid not null references authority,
  -- hexadecimal, lower case, without leading zeros
  serial text not null check (serial ~ '^[0-9a-f]{1,40}$'),
  -- nobody: the seal of the authority itself
  account_id uuid references account,
  name text not null check (length(name) between 1 and 200),
  certificate bytea not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  issued_at timestamptz not null,
  issued_by uuid references account,
  revoked_at timestamptz,
  revoked_by uuid references account,
  revoked_reason text check (length(revoked_reason) between 1 and 500),
  primary key (authority_id, serial),
  check (valid_until > valid_from),
  check ((revoked_at is null) = (revoked_reason is null))
);
create index issued_certificate_account on issued_certificate (authority_id, account_id, valid_until desc);

alter table issued_certificate enable row level security;
alter table issued_certificate force row level security;
-- one who signs for an association is nobody's staff, and has a certificate all the same
create policy staff_and_self on issued_certificate for select to handslag_app
  using (authority_id = acting_authority() and (acting_staff() or account_id = acting_account()));
create policy staff_and_self_add on issued_certificate for insert to handslag_app
  with check (authority_id = acting_authority() and (acting_staff() or account_id = acting_account()));
create policy staff_revokes on issued_certificate for update to handslag_app using (authority_id = acting_authority() and acting_staff());
grant select, insert, update on issued_certificate to handslag_app;

-- Which document a file is, in whatever authority: anyone who holds the very bytes may ask where they come from. What the document is called
-- and where it lies is told only when it is public. `is_current` is unknown for a file that was not written here.
create function file_known_as(asked_sha256 text)
returns table (authority_name text, slug text, kind text, title text, case_id uuid, document_id uuid, is_public boolean,
  is_current boolean, is_withdrawn boolean, is_replaced boolean)
language plpgsql security definer set search_path = public as $$
declare a record; acting text := current_setting('handslag.authority', true);
begin
  for a in select x.authority_id, x.name, x.slug from authority x order by x.authority_id loop
    -- the rows of each authority are shown one authority at a time, to functions too
    perform set_config('handslag.authority', a.authority_id::text, true);
    return query
      select a.name::text, a.slug::text, d.kind, case when d.is_public then d.title end, case when d.is_public then d.case_id end,
        case when d.is_public then d.document_id end, d.is_public,
        case when p.document_id is not null then p.pdf_sha256 = asked_sha256 end,
        p.withdrawn_at is not null, p.replaced_by_document_id is not null
      from document d left join issued_paper p on p.authority_id = d.authority_id and p.document_id = d.document_id
      where d.authority_id = a.authority_id and (d.sha256 = asked_sha256 or d.document_id in (
        select v.document_id from paper_revision v where v.authority_id = a.authority_id and v.sha256 = asked_sha256))
      order by d.is_public desc, d.document_id limit 3;
  end loop;
  perform set_config('handslag.authority', coalesce(acting, ''), true);
end $$;
revoke all on function file_known_as from public;
grant execute on function file_known_as to handslag_app;
