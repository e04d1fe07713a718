-- Decisions taken on delegation come onto the agenda of the body's meeting and are reported when it has taken them up (KL 6:40, 7:8).
alter table delegated_decision
  -- the item under which they are to be told; whether it was done is said by reported_item_id
  add column agenda_item_id uuid,
  add foreign key (authority_id, agenda_item_id) references meeting_item (authority_id, meeting_item_id)
    on delete set null (agenda_item_id);
create index delegated_decision_agenda on delegated_decision (authority_id, agenda_item_id) where agenda_item_id is not null;
create index delegated_decision_unreported on delegated_decision (authority_id, body_id)
  where must_be_reported and reported_item_id is null;
