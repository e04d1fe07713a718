-- Searching went through every paper of the authority: row-level security keeps an index for text out of use, as @@ is not leakproof.
-- The words lie in a table of their own, which only the functions at the end read; they find by the index and tell ids of cases alone.
create table search_text (
  authority_id uuid not null,
  case_id uuid not null,
  -- none: the title, number and summary of the case itself
  document_id uuid,
  words tsvector not null,
  foreign key (authority_id, case_id) references case_file (authority_id, case_id) on delete cascade,
  foreign key (authority_id, document_id) references document (authority_id, document_id) on delete cascade
);
create unique index search_text_case on search_text (authority_id, case_id) where document_id is null;
create unique index search_text_document on search_text (authority_id, document_id) where document_id is not null;

alter table search_text enable row level security;
alter table search_text force row level security;
create policy owner_functions on search_text to handslag_owner using (true);

create function words_of_case(title text, case_number text, summary text) returns tsvector language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('simple', case_number), 'A')
    || setweight(to_tsvector('swedish', summary), 'B') $$;
create function words_of_document(title text, body text) returns tsvector language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select setweight(to_tsvector('swedish', title), 'A') || to_tsvector('swedish', left(body, 200000)) $$;

-- The rows of every authority are shown to the owner for as long as this copies them.
alter table case_file no force row level security;
alter table document no force row level security;
insert into search_text (authority_id, case_id, words)
  select authority_id, case_id, words_of_case(title, case_number, summary) from case_file;
insert into search_text (authority_id, case_id, document_id, words)
  select authority_id, case_id, document_id, words_of_document(title, text) from document;
alter table case_file force row level security;
alter table document force row level security;
alter table case_file drop column search;
alter table document drop column search;
create index search_text_words on search_text using gin (words);
create index search_text_of_case on search_text (authority_id, case_id);

create function keep_words_of_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_text (authority_id, case_id, words)
    values (new.authority_id, new.case_id, words_of_case(new.title, new.case_number, new.summary))
    on conflict (authority_id, case_id) where document_id is null do update set words = excluded.words;
  return null;
end $$;
create trigger keep_words after insert or update of title, case_number, summary on case_file
  for each row execute function keep_words_of_case();

create function keep_words_of_document() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into search_text (authority_id, case_id, document_id, words)
    values (new.authority_id, new.case_id, new.document_id, words_of_document(new.title, new.text))
    on conflict (authority_id, document_id) where document_id is not null
    do update set case_id = excluded.case_id, words = excluded.words;
  return null;
end $$;
create trigger keep_words after insert or update of case_id, title, text on document
  for each row execute function keep_words_of_document();

-- The cases of the acting authority that hold the words, in papers and summaries only for its staff. Null alone when they are more than
-- 2,000: whoever asks then takes the cases in the wanted order and asks of each. Planned for the words that are asked for: whether
-- they or the authority narrow most differs from one search to the next.
create function cases_with_words(asked tsquery, in_records boolean) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare found uuid[];
begin
  execute 'select array(select distinct case_id from search_text where authority_id = $1 and words @@ $2
      and ($3 or (document_id is null and ts_filter(words, ''{a}'') @@ $2)) order by case_id limit 2001)'
    into found using acting_authority(), asked, in_records and acting_staff();
  if cardinality(found) > 2000 then return next null; else return query select unnest(found); end if;
end $$;

create function case_has_words(asked_case uuid, asked tsquery, in_records boolean) returns boolean
language plpgsql stable cost 5000 security definer set search_path = public, pg_temp as $$
begin
  return exists (select from search_text where authority_id = acting_authority() and case_id = asked_case and words @@ asked
    and ((in_records and acting_staff()) or (document_id is null and ts_filter(words, '{a}') @@ asked)));
end $$;
