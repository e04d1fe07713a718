-- What the parties of a partnership agree on is data they write together, clause by clause, and every saved version stays so that any two can be compared.
create table agreement (
  agreement_id uuid primary key,
  partnership_id uuid not null unique references partnership,
  -- Rises by one with every change: "klar" is said of one revision, and so is a signature.
  revision integer not null check (revision > 0),
  -- Answers that decide which clauses there must be; null where nobody has answered yet.
  has_money boolean,
  uses_premises boolean,
  concerns_children boolean,
  meets_individuals boolean,
  is_economic boolean,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  unique (agreement_id, partnership_id)
);

-- One saved version of a clause. The latest one holds; a clause that is left out stays with what it said.
create table agreement_clause (
  agreement_clause_id uuid primary key,
  agreement_id uuid not null,
  partnership_id uuid not null,
  clause text not null check (length(clause) between 1 and 40),
  version integer not null check (version > 0),
  revision integer not null check (revision > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 400000),
  is_left_out boolean not null default false,
  -- Who wrote it; null for the wording that the agreement began with.
  party_id uuid references partnership_party,
  account_id uuid references account,
  saved_at timestamptz not null,
  unique (agreement_id, clause, version),
  foreign key (agreement_id, partnership_id) references agreement (agreement_id, partnership_id)
);
create index agreement_clause_revision on agreement_clause (agreement_id, revision);

create table agreement_comment (
  agreement_comment_id uuid primary key,
  agreement_id uuid not null,
  partnership_id uuid not null,
  clause text not null check (length(clause) between 1 and 40),
  party_id uuid not null references partnership_party,
  account_id uuid references account,
  said text not null check (length(said) between 1 and 4000),
  said_at timestamptz not null,
  foreign key (agreement_id, partnership_id) references agreement (agreement_id, partnership_id)
);
create index agreement_comment_clause on agreement_comment (agreement_id, clause, said_at);

-- "Klar" by a party, said of one revision and so gone with the next; or taken back. The latest one of a party holds.
create table agreement_ready (
  agreement_ready_id uuid primary key,
  agreement_id uuid not null,
  partnership_id uuid not null,
  party_id uuid not null references partnership_party,
  revision integer not null check (revision > 0),
  is_ready boolean not null,
  account_id uuid references account,
  said_at timestamptz not null,
  foreign key (agreement_id, partnership_id) references agreement (agreement_id, partnership_id)
);
create index agreement_ready_party on agreement_ready (agreement_id, party_id, said_at);

call share_between_parties('agreement');
call share_between_parties('agreement_clause');
call share_between_parties('agreement_comment');
call share_between_parties('agreement_ready');
-- What has been written, said and agreed stays.
revoke delete on agreement from handslag_app;
revoke update, delete on agreement_clause, agreement_comment, agreement_ready from handslag_app;

-- An authority's own standard wording of a clause; new agreements begin with it. An empty one goes back to ours.
create table clause_text (
  authority_id uuid not null references authority,
  clause text not null check (length(clause) between 1 and 40),
  version integer not null check (version > 0),
  wording text not null check (length(wording) <= 20000),
  made_at timestamptz not null,
  made_by uuid references account,
  primary key (authority_id, clause, version)
);

-- What an hour of voluntary work is counted as. A value to count with, never pay.
create table volunteer_rate (
  authority_id uuid not null references authority,
  version integer not null check (version > 0),
  adult_ore bigint not null check (adult_ore between 1 and 1000000),
  youth_ore bigint not null check (youth_ore between 1 and 1000000),
  valid_from date not null,
  source text not null check (length(source) between 1 and 300),
  made_at timestamptz not null,
  made_by uuid references account,
  primary key (authority_id, version)
);

do $$
declare t text;
begin
  foreach t in array array['clause_text', 'volunteer_rate'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy one_authority on %I using (authority_id = acting_authority())', t);
    execute format('grant select, insert on %I to handslag_app', t);
  end loop;
end $$;
