import type { ReadDocument } from '../output.ts'

type Told = { readonly background?: string; readonly decisionPath?: string }

const why =
  /^(?:sammanfattning(?: av ärendet)?|ärendesammanfattning|beskrivning av ärendet|ärendebeskrivning|redogörelse för ärendet|ärendet|bakgrund(?: till ärendet)?)$/
const how = /^(?:beslutsgång|ärendets gång)$/

/**
 * Why and how a paragraph was decided, in the words of its minutes as they were confirmed. Only where they tell of one paragraph: a
 * section does not say which of several it is about.
 */
export const whyAndHow = ({ items = [], sections = [] }: Pick<ReadDocument, 'items' | 'sections'>): Told => {
  if (items.length !== 1) return {}
  const under = (headings: RegExp) =>
    sections
      .filter(({ heading }) => headings.test(heading.normalize('NFC').trim().toLocaleLowerCase('sv')))
      .map(({ text }) => text.trim())
      .join('\n\n')
  return { background: under(why), decisionPath: under(how) }
}
