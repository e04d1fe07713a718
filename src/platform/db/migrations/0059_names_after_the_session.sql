-- As 0048 said of all: a function with the owner's rights must not find a table of the session before those of the house.
alter function correct_account_name(uuid, text, timestamptz) set search_path = public, pg_temp;
