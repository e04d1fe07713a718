-- A sum or an answer that is known in one place is proposed in another, so what is kept says what was proposed then, from where, by whom.

alter table assessment_answer add column proposed jsonb not null default '[]' check (jsonb_typeof(proposed) = 'array');
alter table partnership_value add column proposed jsonb not null default '[]' check (jsonb_typeof(proposed) = 'array');
alter table aid_conclusion add column proposed jsonb not null default '[]' check (jsonb_typeof(proposed) = 'array');
alter table partnership_level add column proposed jsonb not null default '[]' check (jsonb_typeof(proposed) = 'array');
