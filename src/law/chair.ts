import { cite } from './citation.ts'
import { chairExamples } from './data/chair-examples.ts'
import { holds, type ParagraphRange, paragraphsIn } from './paragraphs.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

const chairs = {
  chair: 'Ordföranden',
  firstViceChair: 'Förste vice ordföranden',
  secondViceChair: 'Andre vice ordföranden',
  appointed: 'Den som fullmäktige eller reglementet pekar ut',
} as const

/** Who may lead a paragraph, in the order in which they are asked. */
export type ChairRole = keyof typeof chairs

const order: readonly ChairRole[] = ['chair', 'firstViceChair', 'secondViceChair', 'appointed']

const isChairRole = (word: string): word is ChairRole => Object.hasOwn(chairs, word)

/** Who leads when only these can serve; undefined when nobody can. A disqualified chair cannot serve. */
export const chairFor = (ableToServe: readonly ChairRole[]): ChairRole | undefined =>
  order.find((role) => ableToServe.includes(role))

type LedBy<P> = { readonly person: P; readonly paragraphs: readonly ParagraphRange[] }

/**
 * Who led a paragraph when each chair has own paragraphs. A chair without ranges leads what nobody else is given.
 * Undefined when no chair covers it; the first when two do.
 */
export const chairOf = <P>(paragraph: number, led: readonly LedBy<P>[]): P | undefined =>
  (led.find(({ paragraphs }) => holds(paragraphs, paragraph)) ?? led.find(({ paragraphs }) => paragraphs.length === 0))
    ?.person

/** Everyone who must sign these paragraphs: the secretary, the chair of each paragraph, the approvers. Each once. */
export const signersOf = <P>(minutes: {
  readonly paragraphs: readonly ParagraphRange[]
  readonly secretary: P
  readonly chairs: readonly LedBy<P>[]
  readonly approvers: readonly P[]
}): readonly P[] => {
  const leading = paragraphsIn(minutes.paragraphs)
    .map((n) => chairOf(n, minutes.chairs))
    .filter((person) => person !== undefined)
  return [...new Set([minutes.secretary, ...leading, ...minutes.approvers])]
}

/** Vem som leder när ordföranden inte kan. `value` is the role, null when nobody can serve. */
export const actingChair = defineRule({
  id: 'kl-6-22',
  ruleId: 'R-CHR-1',
  title: 'Vem som är ordförande i en paragraf',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'Vem som leder när hela presidiet är borta bestämmer fullmäktige, ofta den som har tjänstgjort längst.',
  inputs: {
    ableToServe: { kind: 'several', label: 'Kan tjänstgöra', choices: { ...chairs, nobody: 'Ingen av dem' } },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: 'Vice ordföranden leder när ordföranden inte kan. Fullmäktige bestämmer vem som leder när ingen av dem kan.',
      citations: [cite('kl1991', { chapter: 6, section: '16' })],
    },
    {
      from: '2018-01-01',
      says: 'Vice ordföranden leder när ordföranden inte kan. Fullmäktige bestämmer vem som leder när ingen av dem kan.',
      citations: [cite('kl2017', { chapter: 6, section: '22' }), cite('kl2017', { chapter: 5, section: '72' })],
    },
  ),
  examples: chairExamples,
  versionDay: ({ on }) => on,
  decide: ({ ableToServe }, version) => {
    const able = ableToServe.filter(isChairRole)
    const value = chairFor(able) ?? null
    const passed: Step[] = order
      .slice(0, value === null ? order.length : order.indexOf(value))
      .map((role) => ({ says: `${chairs[role]} kan inte tjänstgöra` }))
    const says = value === null ? 'Ingen kan leda: skjut upp ärendet' : `${chairs[value]} leder och skriver under`
    return { value, level: value === null ? 'block' : 'ok', steps: [...passed, closing(says, version)] }
  },
})
