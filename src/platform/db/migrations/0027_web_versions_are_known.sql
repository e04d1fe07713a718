-- A published web version is a file of its own: whoever holds it is told what it is, by the words that the web shows, and whether a later one has taken its place.
create or replace function file_known_as(asked_sha256 text)
returns table (authority_name text, slug text, kind text, title text, case_id uuid, document_id uuid, is_public boolean,
  is_current boolean, is_withdrawn boolean, is_replaced boolean)
language plpgsql security definer set search_path = public as $$
declare a record; acting text := current_setting('handslag.authority', true);
begin
  for a in select x.authority_id, x.name, x.slug from authority x order by x.authority_id loop
    -- the rows of each authority are shown one authority at a time, to functions too
    perform set_config('handslag.authority', a.authority_id::text, true);
    return query
      select a.name::text, a.slug::text, d.kind, case when d.is_public then coalesce(w.title, d.title) end, case when d.is_public then d.case_id end,
        case when d.is_public then d.document_id end, d.is_public,
        case when w.web_version_id is not null then w.replaced_at is null
          when p.document_id is not null then p.pdf_sha256 = asked_sha256 end,
        p.withdrawn_at is not null, p.replaced_by_document_id is not null
      from document d left join issued_paper p on p.authority_id = d.authority_id and p.document_id = d.document_id
      left join lateral (select v.web_version_id, nullif(v.title, '') as title, v.replaced_at from web_version v
        where v.authority_id = d.authority_id and v.document_id = d.document_id and v.pdf_sha256 = asked_sha256
        order by v.made_at desc limit 1) w on true
      where d.authority_id = a.authority_id and (d.sha256 = asked_sha256 or d.document_id in (
          select v.document_id from paper_revision v where v.authority_id = a.authority_id and v.sha256 = asked_sha256)
        or d.document_id in (select v.document_id from web_version v where v.authority_id = a.authority_id and v.pdf_sha256 = asked_sha256))
      order by d.is_public desc, d.document_id limit 3;
  end loop;
  perform set_config('handslag.authority', coalesce(acting, ''), true);
end $$;
