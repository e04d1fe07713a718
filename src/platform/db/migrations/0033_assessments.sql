-- An assessment is read by both parties and must be readable later: every answer stays with who, when and why, and the criteria are those of its day.
create table assessment (
  assessment_id uuid primary key,
  -- One of each partnership.
  partnership_id uuid not null unique references partnership,
  profile_version_id uuid not null references criteria_profile_version,
  state text not null default 'open' check (state in ('open', 'proposed', 'approved')),
  begun_at timestamptz not null,
  begun_by uuid references account,
  -- What the officer comes to: a form among A–M, and why.
  form text check (form in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M')),
  reason text not null default '' check (length(reason) <= 10000),
  -- The day whose law and amounts the outcome is counted by.
  proposed_on date,
  proposed_by uuid references account,
  proposed_by_name text not null default '' check (length(proposed_by_name) <= 200),
  approved_on date check (approved_on >= proposed_on),
  approved_by uuid references account,
  approved_by_name text not null default '' check (length(approved_by_name) <= 200),
  check (state = 'open' or (form is not null and proposed_on is not null)),
  check ((state = 'approved') = (approved_on is not null)),
  -- The second reader is another than the author.
  check (approved_by is null or approved_by <> proposed_by)
);
create index assessment_profile on assessment (profile_version_id);

-- Svar, one row for each time somebody answered; the latest of a question counts. An empty answer is "not known yet".
create table assessment_answer (
  assessment_answer_id uuid primary key,
  -- The order in which answers came: two can come at the same instant.
  entered serial not null,
  partnership_id uuid not null references partnership,
  -- A question of the route, or a criterion of the catalogue.
  question text not null check (length(question) between 1 and 60),
  answer text not null check (length(answer) <= 40),
  reason text not null default '' check (length(reason) <= 4000),
  evidence text not null default '' check (length(evidence) <= 4000),
  source text not null default '' check (length(source) <= 500),
  side text not null check (side in ('authority', 'association')),
  answered_at timestamptz not null,
  account_id uuid references account,
  answered_by_name text not null check (length(answered_by_name) <= 200)
);
create index assessment_answer_latest on assessment_answer (partnership_id, question, entered desc);

-- What somebody of the parties says of the assessment or of one question in it.
create table assessment_comment (
  assessment_comment_id uuid primary key,
  partnership_id uuid not null references partnership,
  question text not null default '' check (length(question) <= 60),
  text text not null check (length(text) between 1 and 4000),
  side text not null check (side in ('authority', 'association')),
  written_at timestamptz not null,
  account_id uuid references account,
  written_by_name text not null check (length(written_by_name) <= 200)
);
create index assessment_comment_partnership on assessment_comment (partnership_id, written_at);

-- Prövning av barnets bästa, one row for each time it was saved; the latest counts. Children are described, never named.
create table child_assessment (
  child_assessment_id uuid primary key,
  entered serial not null,
  partnership_id uuid not null references partnership,
  is_affected boolean not null,
  scope text not null default '' check (length(scope) <= 4000),
  children text not null default '' check (length(children) <= 4000),
  knowledge text not null default '' check (length(knowledge) <= 4000),
  rules text not null default '' check (length(rules) <= 4000),
  heard text not null default '' check (length(heard) <= 4000),
  assessment text not null default '' check (length(assessment) <= 4000),
  reason text not null default '' check (length(reason) <= 4000),
  by_name text not null default '' check (length(by_name) <= 200),
  saved_at timestamptz not null,
  account_id uuid references account,
  saved_by_name text not null check (length(saved_by_name) <= 200)
);
create index child_assessment_latest on child_assessment (partnership_id, entered desc);

do $$
declare t text;
begin
  foreach t in array array['assessment', 'assessment_answer', 'assessment_comment', 'child_assessment'] loop
    call share_between_parties(t);
  end loop;
end $$;
grant usage on sequence assessment_answer_entered_seq, child_assessment_entered_seq to handslag_app;
revoke delete on assessment from handslag_app;
-- What has been answered and said stays.
revoke update, delete on assessment_answer, assessment_comment, child_assessment from handslag_app;
