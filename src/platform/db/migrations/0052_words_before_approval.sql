-- What a closed meeting decided and who took part stands; how it is worded can be mended until the minutes go out to be signed, and those who
-- sign see what was changed. How a decision is appealed stands with the approval: the notice tells it.
alter table meeting_item
  -- title, background, way of the decision and points as the meeting left them; only when somebody has mended them since
  add column words_before jsonb,
  add column words_mended_at timestamptz,
  add column words_mended_by text check (length(words_mended_by) between 1 and 200),
  add constraint meeting_item_mended_whole check ((words_before is null) = (words_mended_at is null) and (words_before is null) = (words_mended_by is null));

drop trigger closed_meeting_stands on meeting_item;
create trigger closed_meeting_stands before insert or delete or update of meeting_id, kind, paragraph, position, handling, outcome, finding, found_by,
  asking, own_words, putting_order, is_immediate on meeting_item
  for each row execute function closed_meeting_stands();
drop trigger closed_meeting_stands on decision_point;
create trigger closed_meeting_stands before insert or delete or update of meeting_item_id, number on decision_point
  for each row execute function closed_meeting_stands();
create trigger approved_appeal_stands before update of appeal_type on meeting_item for each row execute function approved_minutes_stand();

-- The words are those that are being signed: taken back before they are mended.
create function words_stand_while_signing() returns trigger language plpgsql as $$
begin
  if exists (select from approval_round r join meeting_item i on i.authority_id = r.authority_id and i.minutes_id = r.minutes_id
      where r.state = 'signing' and i.authority_id = old.authority_id and i.meeting_item_id = old.meeting_item_id)
  then raise exception 'Minutes that are being signed stand: take them back first'; end if;
  return new;
end $$;
create trigger words_stand_while_signing before update of title, background, decision_path on meeting_item
  for each row execute function words_stand_while_signing();
create trigger words_stand_while_signing before update of text on decision_point
  for each row execute function words_stand_while_signing();
