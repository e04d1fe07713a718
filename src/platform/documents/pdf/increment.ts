import { createHash } from 'node:crypto'
import { isArray, isString } from './kinds-of-object.ts'
import { arrayOf, bytesOf, PdfFault, type PdfObject, withEntries } from './object.ts'
import type { OpenPdf } from './open.ts'
import { writeNumbered, writeObject } from './write.ts'

/** A file with one revision more. `offsetOf` tells where an object that was written begins, for one who fills in room in it. */
export type Appended = { readonly bytes: Uint8Array; readonly offsetOf: (number: number) => number }

/**
 * Appends one revision with new and changed objects; not one byte before it is touched, so signatures stay whole. Objects
 * are given whole, by number: a changed one keeps its number, new ones count on from `pdf.size` without a gap. The trailer
 * keeps /Root, /Info and the first half of /ID; the second half follows the content (14.4). Refuses a number that is free
 * for no one, and an object whose generation is not 0.
 */
export const appendRevision = (pdf: OpenPdf, objects: ReadonlyMap<number, PdfObject>): Appended => {
  const numbers = [...objects.keys()].sort((a, b) => a - b)
  refuseUnknown(pdf, numbers)
  const isOnNewLine = pdf.bytes.at(-1) === 0x0a || pdf.bytes.at(-1) === 0x0d
  const parts: Uint8Array[] = [pdf.bytes, ...(isOnNewLine ? [] : [Buffer.from('\n')])]
  let at = pdf.bytes.length + (isOnNewLine ? 0 : 1)
  const offsets = new Map<number, number>()
  for (const number of numbers) {
    const part = writeNumbered(number, 0, objects.get(number) ?? null)
    offsets.set(number, at)
    parts.push(part)
    at += part.length
  }
  const size = Math.max(pdf.size, (numbers.at(-1) ?? 0) + 1)
  const trailer = withEntries(pdf.trailer, { Size: size, Prev: pdf.revisions.at(-1)?.tableAt, ID: nextId(pdf, parts) })
  parts.push(
    Buffer.from(`${tableOf(numbers, offsets)}trailer\n${writeObject(trailer)}\nstartxref\n${at}\n%%EOF\n`, 'latin1'),
  )
  const offsetOf = (number: number): number => {
    const offset = offsets.get(number)
    if (offset === undefined) throw new PdfFault(`Object ${number} is not in the new revision`)
    return offset
  }
  return { bytes: Uint8Array.from(Buffer.concat(parts)), offsetOf }
}

const refuseUnknown = (pdf: OpenPdf, numbers: readonly number[]): void => {
  let next = pdf.size
  for (const number of numbers) {
    if (number < pdf.size ? pdf.placeOf(number)?.generation !== 0 || number === 0 : number !== next) {
      throw new PdfFault(`Object ${number} can neither be changed nor added`)
    }
    if (number === next) next += 1
  }
}

const tableOf = (numbers: readonly number[], offsets: ReadonlyMap<number, number>): string => {
  const lines: string[] = ['xref']
  for (const [index, number] of numbers.entries()) {
    if (index === 0 || numbers[index - 1] !== number - 1) {
      let count = 1
      while (numbers[index + count] === number + count) count += 1
      lines.push(`${number} ${count}`)
    }
    lines.push(`${String(offsets.get(number)).padStart(10, '0')} 00000 n `)
  }
  return `${lines.join('\n')}\n`
}

const nextId = (pdf: OpenPdf, parts: readonly Uint8Array[]): PdfObject => {
  const id = pdf.resolve(pdf.trailer.entries.get('ID'))
  if (!isArray(id)) throw new PdfFault('The trailer of the PDF has no /ID')
  const [first, second] = id.items
  if (!isString(first) || !isString(second)) throw new PdfFault('The /ID of the PDF is not two strings')
  const hash = createHash('sha256').update(second.bytes)
  for (const part of parts.slice(1)) hash.update(part)
  return arrayOf([first, bytesOf(Uint8Array.from(hash.digest().subarray(0, 16)))])
}
