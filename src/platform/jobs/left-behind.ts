import type pg from 'pg'

/** The number is our own; it only has to be the same in every process, and not that of the migrations. */
const atWork = 7426002

/**
 * Says that this process takes jobs for as long as `client` is connected. When no other process does, the jobs that one was stopped
 * in the middle of, or died from, wait again at once; the queue by itself keeps them for four hours.
 */
export const beginWork = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [atWork])
  const alone = rows[0]?.alone === true
  if (alone) await client.query(letGo)
  // Others may be at work at the same time; the one that was alone lets them in only now.
  await client.query('select pg_advisory_lock_shared($1)', [atWork])
  if (alone) await client.query('select pg_advisory_unlock($1)', [atWork])
}

const letGo = `select graphile_worker.force_unlock_workers(
  array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`
