import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import { idInput, optionalTextInput } from '../../platform/input.ts'
import type { Permission } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { meetingOfItem, saveNote } from './queries.ts'

/** Whoever has a role here reads meetings, and writes notes that nobody else sees. */
export const readsMeetings: Permission<unknown> = { who: 'signedIn', holds: (actor) => actor.kind === 'role' }

/** Keeps the person's own note about an item. The journal does not say about which: that is the person's own matter. */
export const writeNote = action({
  name: 'reader.note',
  input: z.object({ itemId: idInput, text: optionalTextInput(20_000) }),
  subject: ({ tx }: Doing, { itemId }) => meetingOfItem(tx, itemId),
  permission: readsMeetings,
  run: async (doing, { itemId, text }, { meetingId }) => {
    const accountId = accountOf(doing.actor)
    if (accountId === undefined) return refuse('permissions.signedIn')
    await saveNote(doing.tx, { authorityId: doing.authority.authorityId, accountId, itemId, text, now: doing.now })
    return { meetingId, itemId }
  },
  journal: () => ({}),
})
