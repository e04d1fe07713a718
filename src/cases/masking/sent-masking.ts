import type { z } from 'zod'
import { ownGrounds } from '../../law/web-publication.ts'
import type { Fields } from '../../platform/web/form.ts'
import { rowsIn } from '../../platform/web/form-rows.ts'
import type { Returned } from '../../platform/web/page.tsx'
import type { maskingInput } from './actions.ts'
import { askedIn, type Mask, placesOf } from './web-version.ts'

/** What the buttons of the form do: show the form again, show what the public will read, or publish it. */
export const steps = { change: 'andra', preview: 'visa', publish: 'publicera' } as const

const chosenSent = (fields: Fields): readonly string[] =>
  [fields['mask[]'] ?? []].flat().filter((id) => typeof id === 'string')

/** What a sent form says, as the action takes it. */
export const maskingSent = (fields: Fields, param: (name: string) => string) => ({
  title: fields.title,
  own: rowsIn(fields, 'own'),
  provision: fields.provision,
  shownThrough: fields.shownThrough,
  mask: chosenSent(fields),
  caseId: param('caseId'),
  documentId: param('documentId'),
})

/** The fields of a sent form as they travel back to it: the chosen proposals are one value, ids with a space between. */
export const valuesOf = (fields: Fields): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  ),
  'mask[]': chosenSent(fields).join(' '),
})

/** The proposals that came back as chosen. */
export const chosenIn = ({ values }: Returned): readonly string[] => (values['mask[]'] ?? '').split(' ')

/** A row of own words in the form. */
export type OwnRow = Pick<z.output<typeof maskingInput>['own'][number], 'words' | 'ground'>

const blankRows = 3
const blank: OwnRow = { words: '', ground: 'aboutPerson' }

/** The rows of the form: what was written, or from the start those of before, and some empty ones. */
export const ownRows = ({ values }: Returned, before: readonly OwnRow[]): readonly OwnRow[] => {
  const written = rowsIn(values, 'own').map(({ words = '', ground = '' }) => ({ words: words.trim(), ground }))
  const known = Object.keys(values).length > 0 ? written : before
  return [...known.filter(({ words }) => words !== ''), ...Array.from({ length: blankRows }, () => blank)]
}

const isOwn = ({ reason }: Mask): boolean => reason === 'ownWords' || ownGrounds.some((ground) => ground === reason)

/**
 * What is masked now by own choice; in a document that has no web version yet, the words of its text that other papers of the case
 * hide and that nothing proposes.
 */
export const rowsBefore = ({
  latest,
  known,
  text,
  proposed,
}: {
  latest: readonly Mask[]
  known: readonly string[]
  text: string
  proposed: readonly string[]
}): readonly OwnRow[] => {
  if (latest.length > 0) return maskedBefore(latest)
  return known
    .filter((words) => !proposed.includes(words) && placesOf(text, words).length > 0)
    .map((words) => ({ ...blank, words }))
}

const maskedBefore = (latest: readonly Mask[]): readonly OwnRow[] =>
  askedIn(latest.filter(isOwn)).map((words) => {
    const reason = latest.find((mask) => isOwn(mask) && askedIn([mask]).includes(words))?.reason ?? ''
    return { words: words.replaceAll(/\s+/g, ' '), ground: reason === 'ownWords' ? blank.ground : reason }
  })

/** The provision that was written for what is secret, in what is masked now. */
export const provisionBefore = (latest: readonly Mask[]): string =>
  latest.find(({ reason }) => reason === 'secrecy')?.provision ?? ''
