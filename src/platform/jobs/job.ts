import { z } from 'zod'
import type { Authority } from '../actor.ts'
import type { Performing } from '../perform.ts'
import type { Services } from '../web/env.ts'

/** Something done after commit. It gets ids, never personal data, and changes things only through `perform`. */
export type Job = {
  /** The task's name as `enqueue` knows it: `imports.read`. */
  readonly task: string
  readonly payload: z.ZodType
  /** When it is done by itself, as crontab writes it; then its payload names nobody. */
  readonly repeats?: string
  /** A thrown fault is tried again. On the last try the job says what went wrong where people see it. */
  readonly work: (services: Services, raw: unknown, isLastTry: boolean) => Promise<void>
}

/** Declares a job. Its payload always holds the authority that the write concerned. */
export const job = <Schema extends z.ZodObject>(declared: {
  readonly task: string
  readonly payload: Schema
  readonly work: (
    at: { services: Services; performing: Performing; isLastTry: boolean },
    payload: z.output<Schema>,
  ) => Promise<void>
}): Job => ({
  task: declared.task,
  payload: declared.payload,
  work: async (services, raw, isLastTry) => {
    const { authorityId } = z.object({ authorityId: z.uuid() }).parse(raw)
    const authority = await authorityOf(services, authorityId)
    const performing = {
      db: services.db,
      clock: services.clock,
      actor: { kind: 'system', task: declared.task } as const,
      authority,
    }
    await declared.work({ services, performing, isLastTry }, declared.payload.parse(raw))
  },
})

const authorities = ({ db }: Pick<Services, 'db'>) =>
  db.selectFrom('authority').select(['authority_id', 'slug', 'name', 'address'])

type AuthorityRow = Awaited<ReturnType<ReturnType<typeof authorities>['execute']>>[number]

const fromRow = ({ authority_id: authorityId, slug, name, address }: AuthorityRow): Authority => ({
  ...{ authorityId, slug, name, address },
})

const authorityOf = async (services: Services, authorityId: string): Promise<Authority> =>
  fromRow(await authorities(services).where('authority_id', '=', authorityId).executeTakeFirstOrThrow())

/** Every authority of the installation, for what a job does by itself in all of them. */
export const everyAuthority = async (services: Pick<Services, 'db'>): Promise<readonly Authority[]> =>
  (await authorities(services).execute()).map(fromRow)
