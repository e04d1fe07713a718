import { z } from 'zod'
import { getBody, setsRules } from '../../organisations/index.ts'
import { action } from '../../platform/action.ts'
import { countInput, idInput, optionalCountInput, optionalTextInput, tickInput } from '../../platform/input.ts'
import { refuse } from '../../platform/refusal.ts'
import { type StandingItem, standingKinds } from './rules.ts'
import { saveRules, saveStandingItems } from './rules-queries.ts'

/** Sets how a body summons, meets and counts its paragraphs. Refuses a softer rule than the law's for the council. */
export const setRules = action({
  name: 'planning.setRules',
  input: z
    .object({
      bodyId: idInput,
      summonsDays: countInput(0, 60),
      summonsUnit: z.enum(['calendar', 'working']),
      returnRule: z.enum(['info', 'warn', 'block']),
      mayBeOpen: tickInput,
      mayBeRemote: tickInput,
      mayNoteOpinion: tickInput,
      fewerMayAnswer: tickInput,
      noticeMarginDays: countInput(0, 60),
      minutesKeptAt: optionalTextInput(300),
      firstYear: optionalCountInput(2000, 2200),
      firstNumber: optionalCountInput(1, 100000),
    })
    .refine(({ firstYear, firstNumber }) => (firstYear === undefined) === (firstNumber === undefined), {
      error: 'planning.field.bothOrNone',
      path: ['firstNumber'],
    }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: setsRules,
  run: async ({ tx, authority }, { bodyId, firstYear, firstNumber, ...rules }, body) => {
    if (body.kind === 'council' && rules.returnRule !== 'block')
      return refuse('planning.councilReturns', { provision: 'KL 5 kap. 20 §' })
    const firstParagraph =
      firstYear === undefined || firstNumber === undefined ? undefined : { year: firstYear, number: firstNumber }
    // The council meets openly by law (KL 5:42): nothing to decide.
    const mayBeOpen = rules.mayBeOpen || body.kind === 'council'
    await saveRules(tx, {
      authorityId: authority.authorityId,
      bodyId,
      rules: { ...rules, mayBeOpen, firstParagraph },
    })
    return { bodyId }
  },
  journal: ({ bodyId, summonsDays, summonsUnit, noticeMarginDays }) => ({
    subjectId: bodyId,
    details: { summonsDays, summonsUnit, noticeMarginDays },
  }),
})

const row = z
  .object({
    order: z
      .string()
      .trim()
      .default('')
      .refine((text) => /^\d{0,3}$/.test(text), { error: 'field.notWholeNumber' }),
    kind: z.enum(standingKinds).or(z.literal('')).default(''),
    title: optionalTextInput(500),
    place: z.enum(['first', 'last']).default('first'),
  })
  .refine(({ title, kind }) => title === '' || kind !== '', { error: 'field.notChosen', path: ['kind'] })

/** Sets the standing items of a body: rows without a title are left out, the rest go by their numbers. */
export const setStandingItems = action({
  name: 'planning.setStandingItems',
  input: z.object({ bodyId: idInput, items: z.array(row).max(40) }),
  subject: ({ tx }, { bodyId }) => getBody(tx, bodyId, { lock: true }),
  permission: setsRules,
  run: async ({ tx, authority, newId }, { bodyId, items }) => {
    const kept = items
      .toSorted((a, b) => Number(a.order || '999') - Number(b.order || '999'))
      .flatMap(({ kind, title, place }): StandingItem[] =>
        title === '' || kind === '' ? [] : [{ standingItemId: newId(), kind, title, isFirst: place === 'first' }],
      )
    await saveStandingItems(tx, { authorityId: authority.authorityId, bodyId, items: kept })
    return { bodyId, count: kept.length }
  },
  journal: ({ bodyId }, _, { count }) => ({ subjectId: bodyId, details: { count } }),
})
