import type { Contents } from './clause-contents.ts'
import { printedWords as words } from './data/printed-words.ts'
import { amountIn, dayIn, type Names, paragraphs, put } from './printed-parts.ts'

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

/** Whom it is for: the words, the ages and how many. */
export const targetText = ({ targetGroup: { text, ages, reach } }: Contents): string =>
  paragraphs([
    text,
    sentences(
      ages === '' ? '' : put(words.ages, { ages }),
      reach === undefined ? '' : put(words.reach, { reach: String(reach) }),
    ),
  ])

type Undertaking = Contents['authorityUndertakings']['undertakings'][number]

/** "Håller lokalen öppen (ansvarig: enhetschefen, varje kvartal)". */
export const undertakingText = ({ undertaking, owner, due, dueOn }: Undertaking): string => {
  const when =
    due === 'onDay' && dueOn !== undefined
      ? put(words.dueOn, { day: dayIn(dueOn) })
      : due === 'onDay' || due === 'throughout'
        ? ''
        : words.due[due]
  const more = [owner === '' ? '' : put(words.owner, { owner }), when].filter((part) => part !== '').join(', ')
  return more === '' ? undertaking : put(words.undertaking, { undertaking, more })
}

/** What the parties have found about state aid, and what papers show it. */
export const aidText = ({ stateAid: { text, regulation, grossAid, declaration, registered } }: Contents): string => {
  const isAid = regulation !== undefined && regulation !== 'none'
  return paragraphs([
    text,
    sentences(
      regulation === undefined ? '' : words.aidRegulation[regulation],
      isAid && grossAid !== undefined ? put(words.aidAmount, { amount: amountIn(grossAid) }) : '',
      declaration === '' ? '' : put(words.aidDeclaration, { declaration }),
      isAid && registered !== undefined ? (registered === 'yes' ? words.aidRegistered : words.aidNotRegistered) : '',
    ),
  ])
}

/** How the groups decide: quorum, both sides, who leads, and about what. */
export const groupsText = ({ organisation: { groups } }: Contents): string =>
  paragraphs(
    groups.map(({ group: kind, quorum, bothSides, chair, decides }) => {
      const whole = words.groups[kind]
      const [group, inside] = [whole, whole.toLocaleLowerCase('sv')]
      return sentences(
        quorum === undefined ? '' : put(words.quorum, { group, quorum: String(quorum) }),
        bothSides === 'yes' ? put(words.bothSides, { group: inside }) : '',
        chair === undefined ? '' : put(words.chair[chair], { group: chair === 'chosen' ? group : inside }),
        decides === '' ? '' : put(words.decides, { group, decides }),
      )
    }),
  )

/** Who evaluates, by when and for how much. */
export const evaluationText = ({ evaluation: { text, evaluator, readyOn, budget } }: Contents): string =>
  paragraphs([
    text,
    sentences(
      evaluator === '' ? '' : put(words.evaluator, { evaluator }),
      readyOn === undefined ? '' : put(words.readyOn, { day: dayIn(readyOn) }),
      budget === undefined ? '' : put(words.budget, { amount: amountIn(budget) }),
    ),
  ])

/** What extracts are shown, and to whom. */
export const staffText = ({ staff: { text, extract, checkedBy } }: Contents, names: Names): string =>
  paragraphs([
    text,
    sentences(
      extract === '' ? '' : put(words.extract, { extract }),
      checkedBy === '' ? '' : put(words.checkedBy, { party: names(checkedBy) }),
    ),
  ])

/** The rooms that somebody lends, with their right and value, as a list below the words. */
export const placesText = ({ premises: { text, rooms } }: Contents, names: Names): string =>
  paragraphs([
    text,
    rooms
      .map(({ party, room, right, rentValue, keysAndCleaning }) =>
        put(`- ${words.room}`, {
          ...{ party: names(party), room, right: right === undefined ? '' : words.right[right] },
          value: rentValue === undefined ? '' : put(words.rentValue, { amount: amountIn(rentValue) }),
          more: keysAndCleaning === '' ? '' : put(words.more, { text: keysAndCleaning.replace(/\.$/, '') }),
        }),
      )
      .join('\n'),
  ])

/** How long the agreement may last at most, and the words about it. */
export const termText = ({ term: { text, extensionMonths, mostMonths } }: Contents): string => {
  const most = String(mostMonths ?? '')
  const limit = extensionMonths === undefined ? words.longest : words.extension
  return paragraphs([mostMonths === undefined ? '' : put(limit, { months: String(extensionMonths ?? ''), most }), text])
}
