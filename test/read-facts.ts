import type { ParagraphRange, ReadDocument, Span } from '../src/imports/output.ts'

type Expected = Omit<ReadDocument, 'spans' | 'confidence' | 'findings' | 'sections'>

/** The facts of a document without their sources, doubts and findings, and without the running text of sections. */
export const factsOf = (read: ReadDocument): Expected => {
  const { spans: _spans, confidence: _confidence, findings: _findings, sections: _sections, ...facts } = read
  return facts
}

/** One paragraph or a range of them, both ends included. */
export const range = (from: number, to: number = from): ParagraphRange => ({ from, to })

/** Text without white space, hyphens, bullets and soft hyphens: what stays when line breaks and page ends are undone. */
export const squash = (text: string): string => text.replace(/[\s\u00ad•-]+/gu, '')

/** The squashed text of whole lines, counted from 1, both ends included. */
export const linesOf = (text: string, from: number, to: number): string =>
  squash(
    text
      .split('\n')
      .slice(from - 1, to)
      .join('\n'),
  )

/** Facts that the reader concludes from the whole document: they stand nowhere as words. */
const concluded = /^\/(?:file|kind)$|\/(?:role|outcome|proposalFrom|digital|immediateApproval|kind)$/u

/** Every leaf value below `value` with its JSON pointer; arrays and objects are walked. */
export const leavesOf = (value: unknown, pointer = ''): [string, unknown][] => {
  if (typeof value !== 'object' || value === null) return [[pointer, value]]
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${pointer}/${key}`))
}

/** The span of a pointer or of the nearest thing around it, so that a range may carry one span for both ends. */
const spanAt = (spans: ReadDocument['spans'], pointer: string): Span | undefined => {
  for (let at = pointer; at.length > 0; at = at.slice(0, at.lastIndexOf('/'))) {
    const span = spans[at]
    if (span) return span
  }
  return undefined
}

/** Pointers of facts that show no place in the text. Those that no words carry are not asked for. */
export const withoutSpan = (read: ReadDocument): string[] =>
  leavesOf(factsOf(read))
    .map(([pointer]) => pointer)
    .filter((pointer) => !concluded.test(pointer) && !spanAt(read.spans, pointer))

const dayNumbers = (iso: string): string[] => iso.split('-').map((part) => String(Number(part)))

const dayStandsIn = (iso: string, source: string): boolean => {
  const [year = '', , dayOfMonth = ''] = dayNumbers(iso)
  return source.includes(iso) || (source.includes(year) && source.includes(dayOfMonth))
}

const standsIn = (value: string, source: string): boolean => {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return dayStandsIn(value, source)
  if (/^\d{2}:\d{2}$/u.test(value)) return source.replace(/[.,]/gu, ':').includes(value)
  if (source === 'Centerpartiet') return value === 'C'
  return squash(source).includes(squash(value)) || squash(value).includes(squash(source))
}

/** Text facts whose own span holds other words than the value, as `pointer: value ≠ text`. */
export const astray = (read: ReadDocument, text: string): string[] =>
  leavesOf(factsOf(read)).flatMap(([pointer, value]) => {
    const span = read.spans[pointer]
    if (!span || typeof value !== 'string' || concluded.test(pointer)) return []
    const source = text.slice(span[0], span[1])
    const same = standsIn(value, source) && source.trim().length > 0
    return same ? [] : [`${pointer}: ${value} ≠ ${source}`]
  })
