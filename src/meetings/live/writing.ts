import type { Doing } from '../../platform/action.ts'

/** Something that is decided and yet to be written. Asks for its statements at once when it is called. */
export type Writing = (doing: Doing) => Promise<unknown>

/** Sends everything together: it costs one wait for the database, which runs it in this order. */
export const writeTogether = (doing: Doing, writings: readonly Writing[]): Promise<unknown> =>
  Promise.all(writings.map((writing) => writing(doing)))
