import { holds, paragraphsInWords, rangesOf } from '../../law/paragraphs.ts'
import type { Finding, ReadDocument } from '../output.ts'
import { found, listInWords } from './finding.ts'
import { decidingIn, isSameName, listedParagraphs, nameAndParty } from './presence.ts'

/** A chair for every paragraph, one at a time, never one with jäv; who decided where another than the usual one led. */
export const checkChairs = (document: ReadDocument): Finding[] => {
  const chairs = document.chairs ?? []
  if (!chairs.some(({ paragraphs }) => paragraphs !== undefined)) return []
  return [...coverage(document), ...recusedChairs(document), ...otherChairs(document)]
}

const coverage = (document: ReadDocument): Finding[] => {
  const chairs = document.chairs ?? []
  if (chairs.some(({ paragraphs }) => paragraphs === undefined)) return []
  const leading = (paragraph: number) => chairs.filter(({ paragraphs = [] }) => holds(paragraphs, paragraph)).length
  const listed = listedParagraphs(document)
  const none = listed.filter((paragraph) => leading(paragraph) === 0)
  const several = listed.filter((paragraph) => leading(paragraph) > 1)
  if (listed.length > 0 && none.length + several.length === 0) return [found('chairCoversAll', '/chairs')]
  return [
    ...(none.length > 0 ? [found('chairUncovered', '/chairs', { paragraphs: words(none) })] : []),
    ...(several.length > 0 ? [found('chairTwice', '/chairs', { paragraphs: words(several) })] : []),
  ]
}

const words = (paragraphs: readonly number[]): string => paragraphsInWords(rangesOf(paragraphs))

const recusedChairs = (document: ReadDocument): Finding[] =>
  (document.chairs ?? []).flatMap(({ name, paragraphs = [] }, index) => {
    const recused = (document.attendance ?? [])
      .filter((person) => isSameName(person.name, name))
      .flatMap((person) => person.recused ?? [])
    const both = listedParagraphs(document).filter((p) => holds(paragraphs, p) && holds(recused, p))
    if (both.length === 0) return []
    return [found('chairRecused', `/chairs/${index}/paragraphs`, { chair: name, paragraphs: words(both) })]
  })

/** The usual chair is the one with most paragraphs; the paragraphs of the others are told with those who decided. */
const otherChairs = (document: ReadDocument): Finding[] => {
  const listed = listedParagraphs(document)
  const led = (document.chairs ?? []).map((chair, index) => ({
    chair,
    index,
    paragraphs: listed.filter((paragraph) => holds(chair.paragraphs ?? [], paragraph)),
  }))
  const most = Math.max(...led.map(({ paragraphs }) => paragraphs.length))
  const usual = led.find(({ paragraphs }) => paragraphs.length === most)
  if (!document.attendance) return []
  return led
    .filter((other) => other !== usual)
    .flatMap(({ chair, index, paragraphs }) =>
      [...byDeciding(document, paragraphs)].map(([names, { count, same }]) =>
        found('otherChair', `/chairs/${index}`, { paragraph: words(same), chair: nameAndParty(chair), count, names }),
      ),
    )
}

/** The paragraphs that the same people decided, by the names of those people. */
const byDeciding = (document: ReadDocument, paragraphs: readonly number[]) => {
  const groups = new Map<string, { count: number; same: number[] }>()
  for (const paragraph of paragraphs) {
    const deciding = decidingIn(document, paragraph).map(nameAndParty)
    const names = listInWords(deciding)
    const group = groups.get(names)
    if (group) group.same.push(paragraph)
    else groups.set(names, { count: deciding.length, same: [paragraph] })
  }
  return groups
}
