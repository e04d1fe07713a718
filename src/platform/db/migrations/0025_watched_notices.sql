-- The watch over the notice board: what a prober saw of each notice and when, in a log that only grows and can be proved (RFC 6962).
create table watch_entry (
  authority_id uuid not null references authority,
  log_index bigint not null check (log_index >= 0),
  notice_id uuid not null,
  probed_at timestamptz not null,
  result text not null check (result in ('seen', 'absent', 'unreachable')),
  http_status integer check (http_status between 100 and 599),
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  -- the very words that were hashed into the log
  entry text not null,
  primary key (authority_id, log_index),
  foreign key (authority_id, notice_id) references notice (authority_id, notice_id)
);
create index watch_entry_notice on watch_entry (authority_id, notice_id, probed_at);

-- Whole subtrees of the log. A hash is written once, when its subtree is whole, and never changes.
create table watch_node (
  authority_id uuid not null references authority,
  level integer not null check (level between 0 and 62),
  index bigint not null check (index >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (authority_id, level, index)
);

-- What the log said of itself, signed (C2SP tlog-checkpoint).
create table watch_checkpoint (
  authority_id uuid not null references authority,
  size bigint not null check (size > 0),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  note text not null,
  made_at timestamptz not null,
  primary key (authority_id, size)
);

-- The program was going to be down: told before, and by whom. It explains a gap, it does not undo it.
create table planned_outage (
  authority_id uuid not null references authority,
  planned_outage_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  reason text not null check (length(reason) between 1 and 1000),
  told_at timestamptz not null,
  told_by uuid references account,
  primary key (authority_id, planned_outage_id)
);
create index planned_outage_time on planned_outage (authority_id, from_at);

-- What a lawyer said of a gap in the display: it broke the appeal period, or it did not, and why.
create table gap_judgement (
  authority_id uuid not null,
  gap_judgement_id uuid not null,
  notice_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at >= from_at),
  broke_the_period boolean not null,
  reason text not null check (length(reason) between 1 and 4000),
  judged_at timestamptz not null,
  judged_by uuid references account,
  primary key (authority_id, gap_judgement_id),
  foreign key (authority_id, notice_id) references notice (authority_id, notice_id)
);
create index gap_judgement_notice on gap_judgement (authority_id, notice_id);

do $$
declare t text;
begin
  foreach t in array array['watch_entry', 'watch_node', 'watch_checkpoint', 'planned_outage', 'gap_judgement']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy one_authority on %I using (authority_id = nullif(current_setting(''handslag.authority'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to handslag_app', t);
  end loop;
end $$;
