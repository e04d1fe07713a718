import { cite } from './citation.ts'
import { serviceExamples } from './data/substitute-examples.ts'
import { holds, type ParagraphRange, paragraphsIn, paragraphsInWords, rangesOf } from './paragraphs.ts'
import { closing, defineRule, versions } from './rule.ts'

type Presence = {
  readonly paragraphs: readonly ParagraphRange[]
  readonly away?: readonly ParagraphRange[] | undefined
  readonly from?: number | undefined
  readonly through?: number | undefined
}

/** The paragraphs a person served in: those of the minutes less the ones away, and between `from` and `through`. */
export const serviceIntervals = ({
  paragraphs,
  away = [],
  from = 1,
  through = 9999,
}: Presence): readonly ParagraphRange[] =>
  rangesOf(paragraphsIn(paragraphs).filter((n) => n >= from && n <= through && !holds(away, n)))

/** How many serve in each paragraph, given one list of ranges for each person. */
export const servingCounts = (
  paragraphs: readonly ParagraphRange[],
  people: readonly (readonly ParagraphRange[])[],
): ReadonlyMap<number, number> =>
  new Map(paragraphsIn(paragraphs).map((n) => [n, people.filter((serves) => holds(serves, n)).length]))

/** Tjänstgöring paragraf för paragraf. `value` is the ranges in which the person served. */
export const service = defineRule({
  id: 'kl-5-66',
  ruleId: 'R-SUB-6',
  title: 'Vem som tjänstgör i varje paragraf',
  levels: ['info'],
  basis: 'law',
  interpretation: 'Lagen kräver inte att protokollet säger vem en ersättare träder in för. Vi sparar det när det står.',
  inputs: {
    paragraphs: { kind: 'paragraphs', label: 'Protokollets paragrafer' },
    away: { kind: 'paragraphs', label: 'Deltog inte i', optional: true },
    from: { kind: 'count', label: 'Närvarande från och med paragraf', min: 1, max: 9999, optional: true },
    through: { kind: 'count', label: 'Närvarande till och med paragraf', min: 1, max: 9999, optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: 'Protokollet ska visa vilka ledamöter och ersättare som har tjänstgjort, och för varje ärende vilka som har deltagit i beslutet.',
      citations: [cite('kl1991', { chapter: 5, section: '58' }), cite('kl1991', { chapter: 5, section: '59' })],
    },
    {
      from: '2018-01-01',
      says: 'Protokollet ska visa vilka ledamöter och ersättare som har tjänstgjort, och för varje ärende vilka som har deltagit i beslutet.',
      citations: [cite('kl2017', { chapter: 5, section: '66–67' })],
    },
  ),
  examples: serviceExamples,
  versionDay: ({ on }) => on,
  decide: (presence, version) => {
    const value = serviceIntervals(presence)
    const says = value.length === 0 ? 'Tjänstgör inte' : `Tjänstgör ${paragraphsInWords(value)}`
    return {
      value,
      steps: [{ says: `Protokollet: ${paragraphsInWords(presence.paragraphs)}` }, closing(says, version)],
    }
  },
})
