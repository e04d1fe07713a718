import { z } from 'zod'
import { type Doing, wholeAuthority } from '../src/platform/action.ts'
import { perform } from '../src/platform/perform.ts'
import { systemOnly } from '../src/platform/permission.ts'
import type { TestApp } from './app.ts'

/** Lets a test write as the house does, through `perform`. `work` answers the id of what it made. */
export const arranging =
  ({ db, clock, place }: Pick<TestApp, 'db' | 'clock' | 'place'>) =>
  async (work: (doing: Doing) => Promise<string>): Promise<string> => {
    const actor = { kind: 'system', task: 'test' } as const
    const declared = { name: 'test.arrange', input: z.object({}), subject: wholeAuthority, permission: systemOnly }
    const run = async (doing: Doing) => ({ id: await work(doing) })
    const performing = { db, clock, actor, authority: place.authority }
    const outcome = await perform(performing, { ...declared, run, journal: () => ({}) }, {})
    if (outcome.kind !== 'done' || !('id' in outcome.result)) throw new Error(`Could not arrange: ${outcome.kind}`)
    return outcome.result.id
  }
