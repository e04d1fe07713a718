-- Paragraphs under secrecy: their papers stand in the register with the provision and never on the web; corrections of other minutes are read by all.
alter table register_entry
  add column secrecy_provision text check (length(secrecy_provision) between 1 and 200),
  add constraint register_entry_provision check (secrecy_provision is null or is_secret);

create policy read_with_decisions on minutes_note for select to handslag_app
  using (authority_id = acting_authority() and exists (select from minutes m
    where m.authority_id = minutes_note.authority_id and m.minutes_id = minutes_note.minutes_id and not m.is_secret));

create function secret_papers_stay() returns trigger language plpgsql as $$
begin
  if new.is_public and exists (select from register_entry e
    where e.authority_id = new.authority_id and e.document_id = new.document_id and e.secrecy_provision is not null)
  then raise exception 'A paper of paragraphs under secrecy is never on the web'; end if;
  return new;
end $$;
create trigger secret_papers_stay before update of is_public on document for each row when (new.is_public) execute function secret_papers_stay();
