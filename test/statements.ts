import pg from 'pg'

/** Counts the statements that are sent to the database while `work` goes on, on every connection of this process. */
export const countStatements = async (work: () => Promise<unknown>): Promise<number> => (await counted(work)).statements

/** Counts how often something waits for the database before it asks on: statements that are sent together count once. */
export const countRoundTrips = async (work: () => Promise<unknown>): Promise<number> => (await counted(work)).roundTrips

const counted = async (work: () => Promise<unknown>) => {
  const query = pg.Client.prototype.query
  let [statements, roundTrips, isAnswered] = [0, 0, true]
  const answered = () => {
    isAnswered = true
  }
  const counting = function (this: pg.Client, ...given: unknown[]) {
    statements += 1
    if (isAnswered) roundTrips += 1
    isAnswered = false
    const asked: unknown = Reflect.apply(query, this, given)
    if (asked instanceof Promise) asked.then(answered, answered)
    return asked
  }
  Object.assign(pg.Client.prototype, { query: counting })
  await work().finally(() => Object.assign(pg.Client.prototype, { query }))
  return { statements, roundTrips }
}
