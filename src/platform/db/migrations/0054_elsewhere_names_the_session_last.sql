-- As 0048 said of all: a function with the owner's rights must not find a table of the session before those of the house.
alter function signings_elsewhere() set search_path = public, pg_temp;
