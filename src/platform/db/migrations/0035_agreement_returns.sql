-- A party may negotiate in Word: what a returned file says is kept as a proposal that all parties read, and nothing of it holds until one takes it over.
create table agreement_return (
  agreement_return_id uuid primary key,
  agreement_id uuid not null,
  partnership_id uuid not null,
  -- Who sent the file in.
  party_id uuid not null references partnership_party,
  account_id uuid references account,
  -- What the file says, clause by clause, and the revision that it says it was made from.
  read jsonb not null check (jsonb_typeof(read) = 'object' and length(read::text) <= 4000000),
  sent_at timestamptz not null,
  foreign key (agreement_id, partnership_id) references agreement (agreement_id, partnership_id)
);
create index agreement_return_agreement on agreement_return (agreement_id, sent_at);

call share_between_parties('agreement_return');
-- What was proposed stays, whatever came of it.
revoke update, delete on agreement_return from handslag_app;
