/** A function of the connection that makes the id of the nth thing of a kind: sorts by n, as ids made one after the other do. */
export const makeId = `create or replace function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(1760000000000 + n), 12, '0') || '7' || substr(md5(kind), 1, 3) || '8' || substr(md5(kind || n), 1, 15))::uuid $$`
