-- An association's board decides on one revision of the agreement; that revision becomes a paper which all parties sign before a last day.
create table association_decision (
  association_decision_id uuid primary key,
  partnership_id uuid not null references partnership,
  partnership_party_id uuid not null references partnership_party,
  revision integer not null check (revision > 0),
  decided_on date not null,
  -- Where it stands: "§ 5, styrelsemöte 12 mars 2026".
  minutes_reference text not null check (length(minutes_reference) between 1 and 300),
  -- The association's own evidence; others see that there is one.
  association_evidence_id uuid,
  recorded_at timestamptz not null,
  account_id uuid references account
);
create index association_decision_partnership on association_decision (partnership_id, revision);

-- A revision of the agreement as a paper to sign, in the case of the host. How far it has come stands with the paper.
create table agreement_issue (
  agreement_issue_id uuid primary key,
  partnership_id uuid not null references partnership,
  revision integer not null check (revision > 0),
  authority_id uuid not null references authority,
  document_id uuid not null,
  issued_at timestamptz not null,
  -- Last day to sign, included.
  expires_on date not null,
  reminded_on date,
  ended_at timestamptz,
  end_reason text not null default '' check (length(end_reason) <= 500),
  account_id uuid references account,
  foreign key (authority_id, document_id) references document (authority_id, document_id)
);
create unique index agreement_issue_live on agreement_issue (partnership_id) where ended_at is null;
create index agreement_issue_document on agreement_issue (authority_id, document_id);
create index agreement_issue_expires on agreement_issue (authority_id, expires_on) where ended_at is null;

call share_between_parties('association_decision');
call share_between_parties('agreement_issue');
revoke update, delete on association_decision from handslag_app;
revoke delete on agreement_issue from handslag_app;
