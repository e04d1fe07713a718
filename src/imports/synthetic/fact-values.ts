import type { Span } from '../output.ts'

const dashes = /[‐‑‒–—−]/g
const softHyphens = /\u00ad/g

/** A value without what typesetting may change: kind of dash and space, case, a closing full stop, "att " before. */
export function canonical(value: string): string {
  const even = value.normalize('NFC').replace(softHyphens, '').replace(dashes, '-').replace(/\s+/g, ' ').trim()
  return even
    .replace(/[.,;]$/, '')
    .replace(/^(\S.*? beslutar )?att /i, '')
    .toLowerCase()
}

/** The letters alone, without spaces and dashes; optical reading takes the paragraph sign for a dollar. */
export const letters = (value: string): string =>
  value
    .replaceAll('$', '§')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00ad\-‐‑‒–—−]/g, '')

/** Whether a value says no more than its own print. Digits are compared where the print is a date, time or range. */
export function saysItsPrint(value: string, text: string, span: Span | undefined): boolean {
  if (span === undefined) return false
  const print = text.slice(span[0], span[1])
  if (letters(canonical(print)) === letters(canonical(value))) return true
  const digits = (from: string): string => from.replace(/[lI|]/g, '1').replace(/[O]/g, '0').replace(/\D/g, '')
  return /\d/.test(value) && digits(print).padStart(4, '0') === digits(value)
}

/** A leaf of a document as one comparable string; undefined for lists and objects that have parts of their own. */
export function leafText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.length > 0 && value.every(isRange)) return value.map(rangeText).join(',')
  if (isRecord(value) && 'yes' in value) return JSON.stringify([value.yes, value.no, value.abstain])
  return undefined
}

/** Narrows to an object whose members may be looked up. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRange = (value: unknown): value is { from: number; to: number } =>
  isRecord(value) && typeof value.from === 'number' && typeof value.to === 'number'

const rangeText = ({ from, to }: { from: number; to: number }): string => `${from}-${to}`
