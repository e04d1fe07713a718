import { settled } from './candidates.ts'
import { type Labelled, withKey } from './cover.ts'
import { doubted, Fact, told } from './facts.ts'
import { isBodyName } from './scan-body.ts'
import type { Section } from './sections.ts'
import type { Flow } from './source-text.ts'

/** The body that met: from its label, the title of the minutes, a line of the headline, or the decision's heading, in that order. */
export const bodyOf = (
  labelled: readonly Labelled[],
  sections: readonly Section[],
  head: readonly Flow[],
): Fact<string> | undefined => {
  const titles = sections
    .filter(({ key }) => key === 'minutesMark' || key === 'extractMark')
    .flatMap(({ by }) => (by ? [by] : []))
  const deciders = sections.filter(({ key, by }) => key === 'decision' && by).flatMap(({ by }) => (by ? [by] : []))
  const named = withKey(labelled, 'body').filter(({ value }) => isBodyName(value.text))
  const claims = [
    ...named.map(({ value }) => ({ fact: told(value), rank: 8 })),
    ...bodiesOf(head)
      .slice(0, 1)
      .map((fact) => ({ fact, rank: 6 })),
    ...titles.map((flow) => ({ fact: told(flow), rank: 4 })),
    // "Nämnden" alone may be the end of a name that a line break cut.
    ...deciders.slice(0, 1).map((flow) => ({
      fact: told(flow, genericBody.test(flow.text) || clippedName.test(flow.text) ? 0.7 : undefined),
      rank: 2,
    })),
  ]
  const fact = settled(claims)
  // A name that ends as another line begins and ends may hold a label that was not understood.
  const holdsMore =
    fact && [...head, ...deciders].some(({ text }) => fact.value.endsWith(` ${text}`) && isBodyName(text))
  return fact && capital(holdsMore ? doubted(fact, 0.7) : fact)
}

/** The names of bodies in a headline. A committee may stand below the board that it belongs to. */
const bodiesOf = (head: readonly Flow[]): Fact<string>[] =>
  head.flatMap((flow, i) => {
    const below = head[i + 1]
    if (!isBodyName(flow.text)) return []
    if (below && isBodyName(below.text) && committee.test(below.text)) return [told(below, 0.7)]
    return [told(flow, clippedName.test(flow.text) ? 0.7 : undefined)]
  })

const committee = /^\p{L}*(?:utskottet|beredningen|presidiet|delegationen)$/iu

/** A line that begins with a small letter may have lost the first one. */
const clippedName = /^\p{Ll}/u
const genericBody = /^(?:nämnden|styrelsen|fullmäktige|utskottet|beredningen)$/iu

const capital = (fact: Fact<string>): Fact<string> =>
  new Fact(fact.value.charAt(0).toUpperCase() + fact.value.slice(1), fact.span, fact.confidence)
