-- A masked version has a title of its own and its log keeps what was hidden, so that the same words are hidden wherever else they stand; a closed case says why.
alter table web_version add column title text not null default '';
alter table mask add column words text not null default '';
alter table case_file add column closing_reason text
  check (closing_reason in ('decided', 'withdrawn', 'noAction', 'handedOver'));
create index document_public on document (authority_id, case_id) where is_public;
