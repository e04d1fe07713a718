-- State aid is counted over three years and all givers, so what an association declares and what the authority has granted must both stand here with who said so and when; value and level of a partnership likewise.

-- Intyg om stöd av mindre betydelse. A new one replaces; the old ones stay.
create table aid_declaration (
  aid_declaration_id uuid primary key,
  -- Tells which came last where two are of the same moment.
  entered serial not null,
  partnership_id uuid not null references partnership,
  association_id uuid not null references association,
  declared_on date not null,
  signed_by_name text not null check (length(signed_by_name) between 1 and 200),
  signed_by_title text not null check (length(signed_by_title) between 1 and 200),
  -- Others that are one undertaking with the association: they share the ceiling.
  linked text not null default '' check (length(linked) <= 2000),
  saved_at timestamptz not null,
  account_id uuid references account
);
create index aid_declaration_latest on aid_declaration (partnership_id, association_id, entered desc);
create index aid_declaration_association on aid_declaration (association_id, entered desc);

create table aid_declared (
  aid_declaration_id uuid not null references aid_declaration,
  position integer not null check (position > 0),
  partnership_id uuid not null references partnership,
  association_id uuid not null references association,
  giver text not null check (length(giver) between 1 and 200),
  regulation text not null check (regulation in ('general', 'sgei', 'agriculture', 'fishery')),
  granted_on date not null,
  currency text not null check (currency in ('EUR', 'SEK')),
  amount integer not null check (amount between 1 and 1000000000),
  -- Kronor for a euro in ten-thousandths; null for euro.
  rate integer check (rate between 10000 and 1000000),
  euro integer not null check (euro between 1 and 1000000000),
  basis text not null default '' check (length(basis) <= 300),
  primary key (aid_declaration_id, position),
  check ((currency = 'SEK') = (rate is not null))
);
create index aid_declared_partnership on aid_declared (partnership_id);

-- What an officer comes to for one association; the latest counts. It stands on one declaration: a new one asks for a new conclusion.
create table aid_conclusion (
  aid_conclusion_id uuid primary key,
  entered serial not null,
  partnership_id uuid not null references partnership,
  association_id uuid not null references association,
  authority_id uuid not null references authority,
  is_economic boolean,
  is_advantage boolean,
  is_selective boolean,
  is_public boolean,
  affects_trade boolean,
  way text not null check (way in ('notEconomic', 'noAid', 'deMinimis', 'sgei', 'exemption')),
  article text not null default '' check (length(article) <= 200),
  reason text not null check (length(reason) between 1 and 4000),
  -- Stödelementet: worth on the market less what is paid, over the years.
  market_kr integer not null check (market_kr between 0 and 1000000000),
  paid_kr integer not null check (paid_kr between 0 and 1000000000),
  years integer not null check (years between 1 and 50),
  rate integer not null check (rate between 10000 and 1000000),
  planned_euro integer not null check (planned_euro between 0 and 1000000000),
  decides_on date not null,
  aid_declaration_id uuid references aid_declaration,
  is_within boolean not null,
  concluded_by_name text not null check (length(concluded_by_name) <= 200),
  concluded_at timestamptz not null,
  account_id uuid references account
);
create index aid_conclusion_latest on aid_conclusion (partnership_id, authority_id, association_id, entered desc);
create index aid_conclusion_association on aid_conclusion (association_id);

-- Vad samarbetet är värt; the latest counts.
create table partnership_value (
  partnership_value_id uuid primary key,
  entered serial not null,
  partnership_id uuid not null references partnership,
  authority_id uuid not null references authority,
  yearly_kr integer not null check (yearly_kr between 0 and 1000000000),
  months integer check (months between 1 and 600),
  option_months integer not null check (option_months between 0 and 600),
  is_total_stated boolean not null,
  is_annex2 boolean not null,
  -- What the officer says of others beside it; null while nobody has answered.
  splitting text check (splitting in ('apart', 'together')),
  splitting_reason text not null default '' check (length(splitting_reason) <= 4000),
  saved_by_name text not null check (length(saved_by_name) <= 200),
  saved_at timestamptz not null,
  account_id uuid references account
);
create index partnership_value_latest on partnership_value (partnership_id, entered desc);

-- Vem som beslutar, och vad som saknas innan något lämnas över; the latest counts.
create table partnership_level (
  partnership_level_id uuid primary key,
  entered serial not null,
  partnership_id uuid not null references partnership,
  is_of_principle boolean not null,
  is_whole_matter boolean not null,
  is_beyond_budget boolean not null,
  boards integer not null check (boards between 1 and 50),
  is_public_power boolean not null,
  has_statute boolean,
  is_kept_for_board boolean,
  has_council_decision boolean,
  has_programme boolean,
  has_control boolean,
  has_insight boolean,
  note text not null default '' check (length(note) <= 4000),
  saved_by_name text not null check (length(saved_by_name) <= 200),
  saved_at timestamptz not null,
  account_id uuid references account
);
create index partnership_level_latest on partnership_level (partnership_id, entered desc);

do $$
declare t text;
begin
  foreach t in array array['aid_declaration', 'aid_declared', 'aid_conclusion', 'partnership_value', 'partnership_level'] loop
    call share_between_parties(t);
    execute format('revoke update, delete on %I from handslag_app', t);
  end loop;
  -- What one association has been given elsewhere is not for the other associations of the partnership.
  foreach t in array array['aid_declaration', 'aid_declared', 'aid_conclusion'] loop
    execute format('create policy itself_and_authorities on %I as restrictive to handslag_app using (
      acting_staff() or association_id = acting_association())', t);
  end loop;
end $$;
grant usage on sequence aid_declaration_entered_seq, aid_conclusion_entered_seq, partnership_value_entered_seq,
  partnership_level_entered_seq to handslag_app;

-- What the authority has granted an association: bidrag, and aid in other forms, in and outside partnerships.
create table association_grant (
  authority_id uuid not null references authority,
  association_grant_id uuid not null,
  association_id uuid not null references association,
  partnership_id uuid references partnership,
  kind text not null check (kind in ('normed', 'operating', 'project', 'premises', 'partnership', 'other')),
  title text not null check (length(title) between 1 and 200),
  amount_kr integer not null check (amount_kr between 1 and 1000000000),
  regulation text not null check (regulation in ('notAid', 'general', 'sgei', 'exemption')),
  not_aid_reason text not null default '' check (length(not_aid_reason) <= 1000),
  rate integer check (rate between 10000 and 1000000),
  -- Bruttobidragsekvivalent; null for what is no aid of minor importance.
  euro integer check (euro between 1 and 1000000000),
  granted_on date not null,
  decision_reference text not null default '' check (length(decision_reference) <= 200),
  from_on date,
  until_on date check (until_on >= from_on),
  -- The day it was entered in the central register.
  registered_on date check (registered_on >= granted_on),
  -- The declared row that an officer has found to be this same aid: "day|euro|giver". Then it counts once.
  declared_as text check (length(declared_as) <= 300),
  recorded_at timestamptz not null,
  -- When something that is counted was last changed.
  changed_at timestamptz not null,
  account_id uuid references account,
  primary key (authority_id, association_grant_id),
  check ((regulation in ('general', 'sgei')) = (euro is not null and rate is not null)),
  check (regulation <> 'notAid' or not_aid_reason <> '')
);
create index association_grant_association on association_grant (authority_id, association_id, granted_on desc, association_grant_id);
create index association_grant_partnership on association_grant (partnership_id);

alter table association_grant enable row level security;
alter table association_grant force row level security;
create policy owner_functions on association_grant to handslag_owner using (true);
create policy own_staff_and_itself on association_grant to handslag_app
  using (authority_id = acting_authority() and (acting_staff() or association_id = acting_association()))
  with check (authority_id = acting_authority() and acting_staff());
grant select, insert, update on association_grant to handslag_app;

-- Where aid stands for each authority and association of a partnership, without any amounts: every party may know what is left to do.
create function aid_standing(asked uuid) returns table (
  authority_id uuid, association_id uuid, aid_declaration_id uuid, declared_on date, grants_changed_at timestamptz,
  way text, is_within boolean, decides_on date, stands_on uuid, concluded_at timestamptz
) language sql stable security definer set search_path = public as $$
  select g.authority_id, r.association_id, d.aid_declaration_id, d.declared_on,
    (select max(x.changed_at) from association_grant x where x.authority_id = g.authority_id and x.association_id = r.association_id),
    c.way, c.is_within, c.decides_on, c.aid_declaration_id, c.concluded_at
  from partnership_party g
  join partnership_party r on r.partnership_id = g.partnership_id and r.association_id is not null
  left join lateral (select * from aid_declaration a where a.partnership_id = asked and a.association_id = r.association_id
    order by a.entered desc limit 1) d on true
  left join lateral (select * from aid_conclusion a where a.partnership_id = asked and a.association_id = r.association_id
    and a.authority_id = g.authority_id order by a.entered desc limit 1) c on true
  where g.partnership_id = asked and g.authority_id is not null and is_in_partnership(asked)
$$;
