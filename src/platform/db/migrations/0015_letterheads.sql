-- How an authority's papers look, what they call things, and its own Word template for memos. Versions only grow, so that it can be told what held on any day.
create table logo (
  authority_id uuid not null references authority,
  sha256 text not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width_px integer not null check (width_px between 1 and 2000),
  height_px integer not null check (height_px between 1 and 2000),
  added_at timestamptz not null,
  added_by uuid references account,
  primary key (authority_id, sha256),
  foreign key (authority_id, sha256) references stored_file (authority_id, sha256)
);

create table letterhead (
  authority_id uuid not null references authority,
  version integer not null check (version > 0),
  sender text not null check (length(sender) between 1 and 120),
  footer jsonb not null,
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  typeface text not null check (typeface in ('serif', 'sans')),
  logo_sha256 text,
  -- what the picture says, for those who do not see it
  logo_description text check (length(logo_description) between 1 and 200),
  -- only what differs from the words and the order that every authority begins with
  wording jsonb not null,
  made_at timestamptz not null,
  made_by uuid references account,
  primary key (authority_id, version),
  check ((logo_sha256 is null) = (logo_description is null)),
  foreign key (authority_id, logo_sha256) references logo (authority_id, sha256)
);

-- A version without a file: from then on memos are made without a template.
create table word_template (
  authority_id uuid not null references authority,
  version integer not null check (version > 0),
  sha256 text,
  file_name text not null check (length(file_name) <= 200),
  made_at timestamptz not null,
  made_by uuid references account,
  primary key (authority_id, version),
  check ((sha256 is null) = (file_name = '')),
  foreign key (authority_id, sha256) references stored_file (authority_id, sha256)
);

do $$
declare t text;
begin
  foreach t in array array['logo', 'letterhead', 'word_template'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy one_authority on %I using (authority_id = acting_authority())', t);
    -- what has been is kept: nothing here is ever changed or taken away
    execute format('grant select, insert on %I to handslag_app', t);
  end loop;
end $$;
