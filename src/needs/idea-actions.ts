import { z } from 'zod'
import { resources, targetGroups, themes } from '../organisations/index.ts'
import { action, type Doing, wholeAuthority } from '../platform/action.ts'
import type { Actor } from '../platform/actor.ts'
import { idInput, lineInput, optionalTextInput, textInput } from '../platform/input.ts'
import type { Permission } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import type { Fields } from '../platform/web/form.ts'
import { tokenHash } from '../platform/web/session.ts'
import { keepsNeeds, type Need } from './needs.ts'
import { getNeed, openByLink, screeningOf } from './queries.ts'
import { receiveNeed, saveTold } from './saving-queries.ts'

const chosen = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .array(z.enum(words))
    .max(words.length)
    .default([])
    .transform((all) => [...new Set(all)])

const told = {
  title: lineInput(300),
  challenge: textInput(4000),
  forWhom: textInput(2000),
  wanted: textInput(4000),
  brings: optionalTextInput(4000),
  area: optionalTextInput(120),
  themes: chosen(themes),
  targetGroups: chosen(targetGroups),
  wantedResources: chosen(resources),
}

/** What a form about an idea sends, as its action takes it: ticks come as `themes.children`. */
export const ideaInput = (fields: Fields, param: (name: string) => string): unknown => {
  const ticked = (name: string) =>
    Object.keys(fields).flatMap((key) => (key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : []))
  return {
    ...fields,
    themes: ticked('themes'),
    targetGroups: ticked('targetGroups'),
    wantedResources: ticked('wantedResources'),
    partnershipId: param('partnershipId'),
    linkHash: tokenHash(param('token')),
  }
}

const everyone: Permission<unknown> = { who: 'anyone', holds: () => true }

/** What somebody who is not signed in says of themselves; others are known. */
export const sharedByAnyone = z.object({
  ...told,
  name: optionalTextInput(200),
  email: z.union([z.literal(''), z.email().max(254)]).default(''),
  politicalBody: optionalTextInput(200),
})

const isKnown = (actor: Actor): boolean => actor.kind === 'association' || actor.kind === 'role'

/** Anybody tells of a need: a partnership in its first state. Refuses one without name and address where nobody is signed in. */
export const shareIdea = action({
  name: 'needs.share',
  input: sharedByAnyone,
  subject: wholeAuthority,
  permission: everyone,
  run: async (doing, input) => {
    const known = 'accountId' in doing.actor ? { name: doing.actor.name, email: doing.actor.email } : input
    if (known.name === '') return refuse('needs.nameMissing')
    if (known.email === '') return refuse('needs.emailMissing')
    const partnershipId = await receiveNeed(doing, { ...input, name: known.name, email: known.email })
    if (!isKnown(doing.actor)) await doing.enqueue('mail.send', { letter: 'ideaReceived', partnershipId })
    await doing.enqueue('mail.send', { letter: 'ideaToAnswer', partnershipId })
    return { partnershipId, isKnown: isKnown(doing.actor) }
  },
  journal: (_input, _authority, { partnershipId }) => ({ subjectId: partnershipId }),
})

const unanswered = async ({ tx }: Doing, need: Need) =>
  (await screeningOf(tx, need.partnershipId)) ? refuse('needs.alreadyScreened') : undefined

/** Who holds the link in their letter changes the idea, until it has been answered. */
export const changeIdeaByLink = action({
  name: 'needs.changeByLink',
  input: z.object({ ...told, linkHash: z.string().length(64) }),
  subject: async ({ tx }, { linkHash }) => {
    const id = await openByLink(tx, linkHash)
    return id === undefined ? undefined : getNeed(tx, id, { lock: true })
  },
  permission: everyone,
  run: async (doing, input, need) => {
    const no = await unanswered(doing, need)
    if (no) return no
    await saveTold(doing.tx, need.partnershipId, input)
    return { partnershipId: need.partnershipId }
  },
  journal: (_input, { partnershipId }) => ({ subjectId: partnershipId }),
})

/** Only the side that told of it: nobody puts words in somebody else's mouth. Needs of other parties are never found. */
export const tellsIdea: Permission<Need> = {
  who: 'ownIdea',
  holds: (actor, { initiatedBy }) =>
    actor.kind === 'association'
      ? initiatedBy === 'association'
      : keepsNeeds.holds(actor, undefined) && (initiatedBy === 'municipality' || initiatedBy === 'politicalBody'),
}

/** The side that told of it changes the idea until it has been answered. */
export const changeIdea = action({
  name: 'needs.change',
  input: z.object({ ...told, partnershipId: idInput }),
  subject: ({ tx }, { partnershipId }) => getNeed(tx, partnershipId, { lock: true }),
  permission: tellsIdea,
  run: async (doing, input, need) => {
    const no = await unanswered(doing, need)
    if (no) return no
    await saveTold(doing.tx, need.partnershipId, input)
    return { partnershipId: need.partnershipId }
  },
  journal: ({ partnershipId }) => ({ subjectId: partnershipId }),
})
