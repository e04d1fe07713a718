-- What waits for a person's signature at other authorities, where their own is a party: they find it at home.
create function signings_elsewhere() returns table (slug text, authority_name text, document_id uuid, title text, is_turn boolean)
language sql stable security definer set search_path = public as $$
  select a.slug, a.name, p.document_id, coalesce(w.title, ''), p.state = 'ready' and not exists (
      select from paper_signature b where b.authority_id = s.authority_id and b.document_id = s.document_id
        and b.state <> 'signed' and (b.position < s.position or b.state = 'declined'))
  from paper_signature s join issued_paper p using (authority_id, document_id) join authority a using (authority_id)
    left join agreement_issue i on i.authority_id = p.authority_id and i.document_id = p.document_id
    left join partnership w on w.partnership_id = i.partnership_id
  where s.account_id = acting_account() and s.party_authority_id = acting_authority() and s.state = 'waiting'
    and p.withdrawn_at is null and p.replaced_by_document_id is null
  order by a.name, p.document_id limit 100
$$;
create index paper_signature_account on paper_signature (account_id) where party_authority_id is not null;
revoke all on function signings_elsewhere from public;
grant execute on function signings_elsewhere to handslag_app;
