import pg from 'pg'

/** Counts the statements that are sent to the database while `work` goes on, on every connection of this process. */
export const countStatements = async (work: () => Promise<unknown>): Promise<number> => {
  const query = pg.Client.prototype.query
  let count = 0
  const counted = function (this: pg.Client, ...given: unknown[]) {
    count += 1
    return Reflect.apply(query, this, given)
  }
  Object.assign(pg.Client.prototype, { query: counted })
  await work().finally(() => Object.assign(pg.Client.prototype, { query }))
  return count
}
