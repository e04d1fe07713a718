-- The board also tells of the council's meetings and of delegated decisions that no minutes tell of (KL 8:10), and minutes get a reminder in time.
alter table notice
  add column delegated_decision_id uuid,
  add constraint notice_delegated foreign key (authority_id, delegated_decision_id) references delegated_decision (authority_id, delegated_decision_id),
  add constraint notice_about_meeting check (kind <> 'councilMeeting' or meeting_id is not null),
  add constraint notice_about_decision check (kind <> 'delegatedDecision' or delegated_decision_id is not null);
create unique index notice_decision_once on notice (authority_id, delegated_decision_id)
  where delegated_decision_id is not null and withdrawn_at is null;
create index notice_meeting on notice (authority_id, meeting_id) where meeting_id is not null;

-- What a notice is about is part of what it says.
create or replace function notice_keeps_its_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.posted_at is not null then raise exception 'A posted notice is kept'; end if;
    return old;
  end if;
  if old.posted_at is not null and (new.content is distinct from old.content or new.content_sha256 is distinct from old.content_sha256
    or new.posted_at is distinct from old.posted_at or new.minutes_id is distinct from old.minutes_id or new.kind is distinct from old.kind
    or new.meeting_id is distinct from old.meeting_id or new.delegated_decision_id is distinct from old.delegated_decision_id
    or new.earliest_removal_on is distinct from old.earliest_removal_on or new.last_appeal_on is distinct from old.last_appeal_on
    or (old.removed_at is not null and new.removed_at is distinct from old.removed_at)
    or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at))
  then raise exception 'A posted notice says what it said: withdraw it and post anew'; end if;
  return new;
end $$;

-- When the house itself last reminded of minutes that nobody has approved, and on which day of the fourteen (KL 5:69).
alter table minutes add column reminded_on date;
