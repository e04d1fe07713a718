-- Guidelines that were written elsewhere are filed as a document, and a version begins from it: it says which, so that its decision is found.
alter table guideline_version add column source_document_id uuid;
alter table guideline_version add foreign key (authority_id, source_document_id) references document (authority_id, document_id);
create index guideline_version_source on guideline_version (authority_id, source_document_id);
