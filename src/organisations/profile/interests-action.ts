import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { idInput } from '../../platform/input.ts'
import type { Fields } from '../../platform/web/form.ts'
import { whyNotOurs } from '../association-actions.ts'
import { getAssociation } from '../association-queries.ts'
import { resources, targetGroups, themes } from '../data/interests.ts'
import { readAreas } from './interests.ts'
import { saveInterests } from './interests-queries.ts'
import { keepsProfile } from './profile-actions.ts'

const chosen = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z
    .array(z.enum(words))
    .max(words.length)
    .default([])
    .transform((all) => [...new Set(all)])

/** What the form sends, as the action takes it: ticks come as `themes.children`. */
export const interestsInput = (fields: Fields, param: (name: string) => string): unknown => {
  const ticked = (name: string) =>
    Object.keys(fields).flatMap((key) => (key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : []))
  return {
    areas: fields.areas,
    themes: ticked('themes'),
    targetGroups: ticked('targetGroups'),
    offers: ticked('offers'),
    associationId: param('associationId'),
  }
}

const areasInput = z
  .string()
  .max(4000)
  .default('')
  .transform((text, context) => {
    const areas = readAreas(text)
    if (areas) return areas
    context.addIssue({ code: 'custom', message: 'associationProfile.field.tooManyAreas' })
    return z.NEVER
  })

/** Tells what an association works with and can bring. Refuses words that are not in the lists. */
export const tellInterests = action({
  name: 'associationProfile.tellInterests',
  input: z.object({
    associationId: idInput,
    themes: chosen(themes),
    targetGroups: chosen(targetGroups),
    offers: chosen(resources),
    areas: areasInput,
  }),
  subject: ({ tx }, { associationId }) => getAssociation(tx, associationId, { lock: true }),
  permission: keepsProfile,
  run: async ({ tx, actor }, input) => {
    const no = await whyNotOurs({ tx, actor }, input.associationId)
    if (no) return no
    await saveInterests(tx, input)
    return { associationId: input.associationId }
  },
  journal: ({ associationId }) => ({ subjectId: associationId }),
})
