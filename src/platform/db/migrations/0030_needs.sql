-- Anybody can tell of a need; those who can meet it are found and asked, and both parties write down what they want together.
create extension if not exists pg_trgm;

-- What an association works with, in the same words as needs, so that each can find the other. Only those who ask for it are proposed.
alter table association
  add column icnpo_class text,
  add column themes text[] not null default '{}',
  add column target_groups text[] not null default '{}',
  add column offers text[] not null default '{}',
  add column areas text[] not null default '{}',
  add column wants_proposals boolean not null default false,
  add column words tsvector generated always as (
    setweight(to_tsvector('swedish', name), 'A') || setweight(to_tsvector('swedish', purpose), 'B') || to_tsvector('swedish', area)) stored;
create index association_words on association using gin (words) where wants_proposals;
create index association_interests on association using gin (themes, target_groups, offers, areas) where wants_proposals;

-- How long, at least, an invitation stands open where nobody gives a reason for less. A local rule, no law.
create table need_setting (
  authority_id uuid primary key references authority,
  least_open_days int not null check (least_open_days between 1 and 365)
);
alter table need_setting enable row level security;
alter table need_setting force row level security;
create policy one_authority on need_setting using (authority_id = nullif(current_setting('handslag.authority', true), '')::uuid);
grant select, insert, update on need_setting to handslag_app;

create table need (
  partnership_id uuid primary key references partnership,
  host_authority_id uuid not null references authority,
  title text not null check (length(title) between 1 and 300),
  challenge text not null check (length(challenge) between 1 and 4000),
  for_whom text not null check (length(for_whom) between 1 and 2000),
  wanted text not null check (length(wanted) between 1 and 4000),
  brings text not null default '' check (length(brings) <= 4000),
  area text not null default '' check (length(area) <= 120),
  themes text[] not null default '{}',
  target_groups text[] not null default '{}',
  wanted_resources text[] not null default '{}',
  -- The association that told of it, if one did; the political body in words, if one did.
  association_id uuid references association,
  political_body text not null default '' check (length(political_body) <= 200),
  sent_at timestamptz not null,
  -- From the day it has been opened everyone may read it.
  opened_on date,
  invitation text not null default '' check (length(invitation) <= 4000),
  invites_from date,
  -- Last day to answer, included.
  invites_until date,
  shorter_because text not null default '' check (length(shorter_because) <= 2000),
  words tsvector generated always as (
    setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('swedish', challenge || ' ' || wanted), 'B')
    || to_tsvector('swedish', for_whom || ' ' || area)) stored,
  check ((invites_from is null) = (invites_until is null)),
  check (invites_until >= invites_from),
  check (invites_until is null or opened_on is not null)
);
create index need_host on need (host_authority_id, sent_at desc, partnership_id);
create index need_opened on need (host_authority_id, opened_on desc, partnership_id) where opened_on is not null;
create index need_words on need using gin (words) where opened_on is not null;
create index need_interests on need using gin (themes, target_groups, wanted_resources) where opened_on is not null;

-- Who told of it, when it was nobody that is signed in: for the staff that answers, and for the person who holds the link.
create table need_sender (
  partnership_id uuid primary key references need,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 254),
  token_hash text unique
);

-- The written answer to who told of it. It is never changed; a later one stands after it.
create table need_screening (
  need_screening_id uuid primary key,
  partnership_id uuid not null references need,
  outcome text not null check (outcome in ('goOn', 'otherForm', 'notOurs')),
  answer text not null check (length(answer) between 1 and 4000),
  screened_at timestamptz not null,
  account_id uuid references account
);
create index need_screening_partnership on need_screening (partnership_id, screened_at);

create table need_invited (
  partnership_id uuid not null references need,
  association_id uuid not null references association,
  -- Why just this association was written to: `theme`, `area`, `target_group`, `offers`, `words`.
  reasons text[] not null default '{}',
  invited_at timestamptz not null,
  primary key (partnership_id, association_id)
);
create index need_invited_association on need_invited (association_id);

create table need_answer (
  need_answer_id uuid primary key,
  partnership_id uuid not null references need,
  association_id uuid not null references association,
  says text not null check (length(says) between 1 and 4000),
  brings text not null default '' check (length(brings) <= 4000),
  answered_at timestamptz not null,
  account_id uuid references account,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'joined', 'declined')),
  outcome_reason text not null default '' check (length(outcome_reason) <= 4000),
  outcome_at timestamptz,
  unique (partnership_id, association_id)
);
create index need_answer_association on need_answer (association_id);

create table dialogue_note (
  dialogue_note_id uuid primary key,
  partnership_id uuid not null references partnership,
  held_on date not null,
  -- Who was there, by organisation; no names of persons are asked for.
  present text not null check (length(present) between 1 and 2000),
  said text not null check (length(said) between 1 and 8000),
  next_step text not null default '' check (length(next_step) <= 2000),
  goes_on text not null check (goes_on in ('goOn', 'meetAgain', 'stop')),
  revision int not null default 1,
  written_at timestamptz not null,
  account_id uuid references account
);
create index dialogue_note_partnership on dialogue_note (partnership_id, held_on, dialogue_note_id);

create table dialogue_confirmation (
  dialogue_note_id uuid not null references dialogue_note on delete cascade,
  partnership_party_id uuid not null references partnership_party,
  partnership_id uuid not null references partnership,
  revision int not null,
  confirmed_at timestamptz not null,
  account_id uuid references account,
  primary key (dialogue_note_id, partnership_party_id)
);
create index dialogue_confirmation_partnership on dialogue_confirmation (partnership_id);

-- Gemensam behovsbeskrivning: every version is kept. Confirmations stand for one version and no other.
create table joint_need (
  partnership_id uuid not null references partnership,
  version int not null check (version >= 1),
  challenge text not null check (length(challenge) between 1 and 4000),
  target_group text not null check (length(target_group) between 1 and 2000),
  why_together text not null check (length(why_together) between 1 and 4000),
  goal text not null check (length(goal) between 1 and 4000),
  written_at timestamptz not null,
  account_id uuid references account,
  -- On whose behalf: authority or association by name, as it was called then.
  written_for text not null,
  primary key (partnership_id, version)
);

create table joint_need_confirmation (
  partnership_id uuid not null,
  version int not null,
  partnership_party_id uuid not null references partnership_party,
  confirmed_at timestamptz not null,
  account_id uuid references account,
  primary key (partnership_id, version, partnership_party_id),
  foreign key (partnership_id, version) references joint_need
);

call share_between_parties('need');
call share_between_parties('need_sender');
call share_between_parties('need_screening');
call share_between_parties('need_invited');
call share_between_parties('need_answer');
call share_between_parties('dialogue_note');
call share_between_parties('dialogue_confirmation');
call share_between_parties('joint_need');
call share_between_parties('joint_need_confirmation');
revoke update, delete on need_screening, need_invited, joint_need, joint_need_confirmation from handslag_app;
revoke delete on need, need_sender, need_answer, dialogue_note from handslag_app;
revoke insert on need, need_sender from handslag_app;

-- Name and address of a sender are for the host's staff alone.
drop policy parties on need_sender;
create function hosts_need(asked uuid) returns boolean language sql stable security definer set search_path = public as $$
  select acting_staff() and exists (select from need n where n.partnership_id = asked and n.host_authority_id = acting_authority())
$$;
create policy host_staff on need_sender to handslag_app using (hosts_need(partnership_id));
create policy invited_reads on need_invited for select to handslag_app using (association_id = acting_association());

-- The need whose link the request holds (the hash of it in `handslag.sender`), in the authority of the address.
create function acting_sender() returns uuid language plpgsql stable security definer set search_path = public as $$
declare held text := coalesce(current_setting('handslag.sender', true), '');
begin
  if held = '' then return null; end if;
  return (select s.partnership_id from need_sender s join need n using (partnership_id)
    where s.token_hash = held and n.host_authority_id = acting_authority());
end $$;
create policy sender_reads on need for select to handslag_app using (partnership_id = (select acting_sender()));
create policy sender_changes on need for update to handslag_app using (partnership_id = (select acting_sender()) and opened_on is null);
create policy sender_reads on need_sender for select to handslag_app using (partnership_id = (select acting_sender()));
create policy sender_reads on need_screening for select to handslag_app using (partnership_id = (select acting_sender()));

-- Anybody can add an idea and nothing else by it: the state, the host and who it is from are set here, and nothing comes back.
create function receive_need(asked jsonb) returns void language plpgsql security definer set search_path = public as $$
declare id uuid := (asked ->> 'partnershipId')::uuid; at timestamptz := (asked ->> 'at')::timestamptz; host uuid := acting_authority();
begin
  if host is null then raise exception 'A need is told to an authority'; end if;
  insert into partnership (partnership_id, host_authority_id, title, state, state_since, initiated_by, created_at)
    values (id, host, asked ->> 'title', 'needSpotted', at, case
      when acting_association() is not null then 'association'
      when not acting_staff() then 'citizen'
      when asked ->> 'politicalBody' <> '' then 'politicalBody' else 'municipality' end, at);
  insert into need (partnership_id, host_authority_id, title, challenge, for_whom, wanted, brings, area, themes, target_groups,
      wanted_resources, association_id, political_body, sent_at)
    values (id, host, asked ->> 'title', asked ->> 'challenge', asked ->> 'forWhom', asked ->> 'wanted', asked ->> 'brings', asked ->> 'area',
      array(select jsonb_array_elements_text(asked -> 'themes')), array(select jsonb_array_elements_text(asked -> 'targetGroups')),
      array(select jsonb_array_elements_text(asked -> 'wantedResources')), acting_association(),
      case when acting_staff() then asked ->> 'politicalBody' else '' end, at);
  insert into partnership_party (partnership_party_id, partnership_id, authority_id)
    values ((asked ->> 'authorityPartyId')::uuid, id, host);
  if acting_association() is not null then
    insert into partnership_party (partnership_party_id, partnership_id, association_id, brings)
      values ((asked ->> 'associationPartyId')::uuid, id, acting_association(), asked ->> 'brings');
  end if;
  if asked ->> 'email' <> '' and acting_association() is null and not acting_staff() then
    insert into need_sender (partnership_id, name, email) values (id, asked ->> 'name', asked ->> 'email');
  end if;
end $$;

-- Jobs give the sender a link of their own when they write to them.
create function link_for_sender(asked uuid, hash text) returns table (name text, email text)
language sql security definer set search_path = public as $$
  update need_sender s set token_hash = coalesce(nullif(hash, ''), s.token_hash)
    where s.partnership_id = asked and hosts_need(asked) returning s.name, s.email
$$;

-- The association that answers an open invitation; the day is told, since the clock is not the database's.
create policy own_answer on need_answer for select to handslag_app using (association_id = acting_association());
create function answer_need(asked jsonb) returns boolean language plpgsql security definer set search_path = public as $$
declare id uuid := (asked ->> 'partnershipId')::uuid; on_day date := (asked ->> 'on')::date;
begin
  if acting_association() is null or not exists (select from need n where n.partnership_id = id
    and n.host_authority_id = acting_authority() and on_day between n.invites_from and n.invites_until) then return false; end if;
  insert into need_answer (need_answer_id, partnership_id, association_id, says, brings, answered_at, account_id)
    values ((asked ->> 'answerId')::uuid, id, acting_association(), asked ->> 'says', asked ->> 'brings', (asked ->> 'at')::timestamptz,
      acting_account())
    on conflict (partnership_id, association_id) do update
      set says = excluded.says, brings = excluded.brings, answered_at = excluded.answered_at, account_id = excluded.account_id
      where need_answer.outcome = 'waiting';
  return found;
end $$;

-- What everyone may read, and nothing more. It is read with the owner's eyes, so that its indexes can be used.
create view open_need as
  select n.partnership_id, n.host_authority_id, n.title, n.challenge, n.for_whom, n.wanted, n.brings, n.area, n.themes, n.target_groups,
    n.wanted_resources, n.political_body, n.sent_at, n.opened_on, n.invitation, n.invites_from, n.invites_until, n.shorter_because, n.words,
    n.association_id, a.name as association_name, p.initiated_by, p.state
  from need n join partnership p using (partnership_id) left join association a on a.association_id = n.association_id
  where n.opened_on is not null;
grant select on open_need to handslag_app;

revoke all on function hosts_need, acting_sender, receive_need, link_for_sender, answer_need from public;
grant execute on function hosts_need, acting_sender, receive_need, link_for_sender, answer_need to handslag_app;
