-- Another authority that is a party decides and signs too: on which decision, who binds it by that, and its place on the paper of the host.
create table authority_decision (
  authority_decision_id uuid primary key,
  partnership_id uuid not null references partnership,
  partnership_party_id uuid not null references partnership_party,
  authority_id uuid not null references authority,
  revision integer not null check (revision > 0),
  -- By whom, when, and where it stands: "Kommunstyrelsen", "§ 81".
  body_name text not null check (length(body_name) between 1 and 200),
  decided_on date not null,
  minutes_reference text not null check (length(minutes_reference) between 1 and 300),
  -- `weighed`: it is signed before legal force, for a reason that somebody stands for (KL 13:14).
  force text not null check (force in ('final', 'notAppealable', 'weighed')),
  force_on date,
  force_reason text not null default '' check (length(force_reason) <= 2000),
  -- Who signs for it, and where it stands that this person may.
  signer_account_id uuid not null references account,
  signer_name text not null check (length(signer_name) between 1 and 200),
  mandate_reference text not null check (length(mandate_reference) between 1 and 300),
  recorded_at timestamptz not null,
  account_id uuid references account,
  check ((force = 'final') = (force_on is not null)),
  check (force <> 'weighed' or force_reason <> '')
);
create index authority_decision_partnership on authority_decision (partnership_id, revision);
create index authority_decision_authority on authority_decision (authority_id);

call share_between_parties('authority_decision');
revoke update, delete on authority_decision from handslag_app;
-- All parties read it, but an authority says only for itself who binds it.
create policy own_decision on authority_decision as restrictive for insert to handslag_app with check (
  acting_staff() and authority_id = acting_authority() and exists (
    select from partnership_party p where p.partnership_party_id = authority_decision.partnership_party_id and p.authority_id = acting_authority()));

-- For whom the person in the place signs, when it is an authority other than the one whose paper it is.
alter table paper_signature
  add column party_authority_id uuid references authority,
  add check (association_id is null or party_authority_id is null);
create index paper_signature_party_authority on paper_signature (party_authority_id) where party_authority_id is not null;

-- As in 0013, and for whoever stands there by name for another authority.
create or replace function signs_paper(asked_authority uuid, asked_document uuid) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select from paper_signature s where s.authority_id = asked_authority and s.document_id = asked_document
    and (s.association_id = acting_association() or (s.party_authority_id is not null and s.account_id = acting_account())))
$$;

-- The name of an authority for somebody who has a role there on a day; nothing for anybody else.
create function works_for(asked_authority uuid, asked_account uuid, asked_on date) returns text
language sql stable security definer set search_path = public as $$
  select a.name from authority a where a.authority_id = asked_authority and exists (
    select from authority_role r join account k using (account_id) where r.authority_id = asked_authority and r.account_id = asked_account
      and k.closed_at is null and r.from_on <= asked_on and (r.until_on is null or r.until_on > asked_on))
$$;

-- How far the paper of an agreement has come, for every party: the host keeps the paper among its own rows. One row for each place, in order.
create function agreement_paper(asked uuid) returns table (slug text, document_id uuid, state text, failure text, pdf_sha256 text,
  first_pdf_sha256 text, sealed_at timestamptz, withdrawn_at timestamptz, withdrawn_reason text, replaced_by_document_id uuid,
  "position" integer, account_id uuid, association_id uuid, party_authority_id uuid, name text, role text, signature_state text,
  signed_at timestamptz, declined_at timestamptz, reason text)
language sql stable security definer set search_path = public as $$
  select a.slug, p.document_id, p.state, p.failure, p.pdf_sha256, p.first_pdf_sha256, p.sealed_at, p.withdrawn_at, p.withdrawn_reason,
    p.replaced_by_document_id, s.position, s.account_id, s.association_id, s.party_authority_id, s.name, s.role, s.state, s.signed_at,
    s.declined_at, s.reason
  from agreement_issue i join issued_paper p using (authority_id, document_id) join authority a using (authority_id)
    join paper_signature s using (authority_id, document_id)
  where i.partnership_id = asked and i.ended_at is null and is_in_partnership(asked)
  order by s.position
$$;

-- The file that the parties have signed, once the seal is on it: each of them keeps its own copy.
create function agreement_file(asked uuid) returns table (sha256 text, bytes bytea)
language plpgsql security definer set search_path = public as $$
declare acting text := current_setting('handslag.authority', true); host uuid; wanted text;
begin
  select p.authority_id, p.pdf_sha256 into host, wanted from agreement_issue i join issued_paper p using (authority_id, document_id)
    where i.partnership_id = asked and i.ended_at is null and p.sealed_at is not null and p.withdrawn_at is null and is_in_partnership(asked);
  if host is null then return; end if;
  -- files lie behind the host's own rows
  perform set_config('handslag.authority', host::text, true);
  return query select f.sha256::text, f.bytes from stored_file f where f.authority_id = host and f.sha256 = wanted;
  perform set_config('handslag.authority', coalesce(acting, ''), true);
end $$;

revoke all on function works_for, agreement_paper, agreement_file from public;
grant execute on function works_for, agreement_paper, agreement_file to handslag_app;
