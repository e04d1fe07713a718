-- A paper that is written here has a web version of its own: its tree without the masked words, set as a file of its own and never made of the signed one.
alter table web_version add column tree jsonb;
-- what the sender's paper looked like when it was issued
alter table web_version add column letterhead jsonb;
alter table web_version add column pdf_state text check (pdf_state in ('typesetting', 'ready', 'failed'));
alter table web_version add column pdf_failure text;
alter table web_version add column pdf_sha256 text;
-- the last day that anyone may read it; null: until it is taken off the web
alter table web_version add column shown_through date;
alter table web_version add constraint web_version_paper
  check ((tree is null) = (letterhead is null) and (tree is null) = (pdf_state is null));
alter table web_version add constraint web_version_pdf
  check ((pdf_sha256 is not null) = (pdf_state is not distinct from 'ready') and (pdf_failure is not null) = (pdf_state is not distinct from 'failed'));
alter table web_version add constraint web_version_file
  foreign key (authority_id, pdf_sha256) references stored_file (authority_id, sha256);
create index web_version_pdf_sha256 on web_version (authority_id, pdf_sha256) where pdf_sha256 is not null;
-- what a paper that is off the web hid is still hidden wherever else it stands
create index web_version_document on web_version (authority_id, document_id, made_at desc);
