-- Bodies, people and terms of office of one authority. Every key leads with the authority (house: authority tables).
create table body (
  authority_id uuid not null references authority,
  body_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('council', 'executiveBoard', 'committeeBoard', 'subcommittee')),
  parent_body_id uuid,
  seats integer check (seats between 1 and 501),
  primary key (authority_id, body_id),
  unique (authority_id, name),
  foreign key (authority_id, parent_body_id) references body (authority_id, body_id)
);

-- How a body's cases get their numbers, from a day. The diary gives a number that a person types; a series counts by itself.
create table body_numbering (
  authority_id uuid not null,
  body_id uuid not null,
  from_on date not null,
  kind text not null check (kind in ('diary', 'ownSeries')),
  pattern text not null check (pattern like '%{year}%' and pattern like '%{serial%'),
  primary key (authority_id, body_id, from_on),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);

create table case_number_counter (
  authority_id uuid not null,
  body_id uuid not null,
  year integer not null,
  last_serial integer not null check (last_serial >= 0),
  primary key (authority_id, body_id, year),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);

create table person (
  authority_id uuid not null references authority,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  account_id uuid references account,
  primary key (authority_id, person_id)
);
create index person_name on person (authority_id, name collate "sv-SE-x-icu");
create index person_account on person (account_id);

create table term_of_office (
  authority_id uuid not null,
  term_of_office_id uuid not null,
  body_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('chair', 'viceChair', 'member', 'substitute')),
  party text,
  position integer not null default 0,
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (authority_id, term_of_office_id),
  foreign key (authority_id, body_id) references body (authority_id, body_id),
  foreign key (authority_id, person_id) references person (authority_id, person_id)
);
create index term_of_office_body on term_of_office (authority_id, body_id, from_on);
create index term_of_office_person on term_of_office (authority_id, person_id);

create table official_title (
  authority_id uuid not null,
  official_title_id uuid not null,
  person_id uuid not null,
  title text not null,
  unit text not null default '',
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (authority_id, official_title_id),
  foreign key (authority_id, person_id) references person (authority_id, person_id)
);
create index official_title_person on official_title (authority_id, person_id);

-- What an account may do in this authority, and for which body, from and until a day.
create table authority_role (
  authority_id uuid not null references authority,
  authority_role_id uuid not null,
  account_id uuid not null references account,
  role text not null check (role in
    ('administrator', 'registrar', 'committeeSecretary', 'caseOfficer', 'chair', 'politician', 'auditor')),
  body_id uuid,
  from_on date not null,
  until_on date check (until_on > from_on),
  primary key (authority_id, authority_role_id),
  foreign key (authority_id, body_id) references body (authority_id, body_id)
);
create index authority_role_account on authority_role (account_id);
