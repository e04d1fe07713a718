-- A matter on referral holds to whom it was sent, the last day to answer, and what each has answered.
create table partnership_referral (
  partnership_referral_id uuid primary key,
  partnership_id uuid not null references partnership,
  question text not null check (length(question) between 1 and 4000),
  -- Last day, included.
  answer_by date not null,
  silence_is_consent boolean not null,
  sent_at timestamptz not null,
  account_id uuid references account
);
create index partnership_referral_partnership on partnership_referral (partnership_id, sent_at);

create table partnership_referral_body (
  partnership_referral_body_id uuid primary key,
  partnership_referral_id uuid not null references partnership_referral,
  partnership_id uuid not null references partnership,
  name text not null check (length(name) between 1 and 200),
  email text not null default '' check (length(email) <= 254),
  position integer not null,
  stance text check (stance in ('supports', 'partly', 'objects', 'nothing')),
  answered_on date,
  -- The board or the delegate that stands for the answer.
  decided_by text not null default '' check (length(decided_by) <= 200),
  answer text not null default '' check (length(answer) <= 10000),
  check ((stance is null) = (answered_on is null))
);
create index partnership_referral_body_referral on partnership_referral_body (partnership_referral_id, position);
create index partnership_referral_body_partnership on partnership_referral_body (partnership_id);

call share_between_parties('partnership_referral');
call share_between_parties('partnership_referral_body');
revoke update, delete on partnership_referral from handslag_app;
revoke delete on partnership_referral_body from handslag_app;
-- All parties read it; the host sends it and enters the answers.
create policy host_sends on partnership_referral as restrictive for insert to handslag_app with check (acting_staff() and exists (
  select from partnership p where p.partnership_id = partnership_referral.partnership_id and p.host_authority_id = acting_authority()));
create policy host_adds on partnership_referral_body as restrictive for insert to handslag_app with check (acting_staff() and exists (
  select from partnership p where p.partnership_id = partnership_referral_body.partnership_id and p.host_authority_id = acting_authority()));
create policy host_enters on partnership_referral_body as restrictive for update to handslag_app using (acting_staff() and exists (
  select from partnership p where p.partnership_id = partnership_referral_body.partnership_id and p.host_authority_id = acting_authority()));
