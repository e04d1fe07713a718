import { isArray, isDictionary, isName, isReference, isStream } from '../documents/pdf/kinds-of-object.ts'
import type { PdfDictionary, PdfObject } from '../documents/pdf/object.ts'
import type { OpenPdf } from '../documents/pdf/open.ts'
import { writeObject } from '../documents/pdf/write.ts'
import { DerFault, readDer } from './der.ts'
import { type Part, partNamed } from './parts-of-file.ts'

/** Something that a revision changed and that it may not change after a signature, by its place in the document. */
export type Change = Part & { readonly how: 'changed' | 'added' | 'removed' | 'reused' }

/** What one revision did after the first signature. Only the three things in `did` are lawful; everything else is a change. */
export type LaterRevision = {
  readonly did: readonly ('signature' | 'timestamp' | 'longTerm')[]
  readonly changes: readonly Change[]
}

// Nobody reads further, and a file made to be slow shall not be.
const mostNamed = 50

/**
 * What the newest revision of `after` did to `before`. Lawful is: a signature in a field that was empty, a document time stamp in a field of
 * its own without size, and data for later checks (DSS). Looks at each entry of the revision's table, so objects that are swapped for others,
 * hidden, brought back from older bytes or added for later use are all named.
 */
export const laterRevision = (before: OpenPdf, after: OpenPdf): LaterRevision => {
  const look: Look = { before, after, did: new Set(), lawful: new Set() }
  const changes: Change[] = isSameTrailer(before, after) ? [] : [{ part: 'trailer', how: 'changed' }]
  const added: number[] = []
  const isFull = () => changes.length >= mostNamed
  for (const { number, generation, offset } of after.revisions.at(-1)?.places.values() ?? []) {
    if (isFull()) break
    const wasThere = before.placeOf(number)?.offset !== undefined
    if (offset === undefined) {
      if (wasThere) changes.push({ ...partNamed(before, number), how: 'removed' })
    } else if (offset < before.bytes.length) changes.push({ ...partNamed(before, number), how: 'reused' })
    else if (!wasThere) added.push(number)
    else if (generation !== 0 || !isLawful(look, number)) changes.push({ ...partNamed(before, number), how: 'changed' })
  }
  for (const number of added)
    if (!isFull() && (!look.lawful.has(number) || number < before.size))
      changes.push({ ...partNamed(after, number), how: 'added' })
  return { did: [...look.did], changes }
}

type Look = {
  readonly before: OpenPdf
  readonly after: OpenPdf
  readonly did: Set<LaterRevision['did'][number]>
  /** New objects that a lawful change brings. */
  readonly lawful: Set<number>
}

const isSameTrailer = (before: OpenPdf, after: OpenPdf): boolean => {
  const fixed = ({ trailer }: OpenPdf) =>
    [...trailer.entries]
      .filter(([key]) => !['Size', 'Prev', 'ID'].includes(key))
      .map(([key, value]) => [key, text(value)])
  const id = ({ trailer }: OpenPdf) => {
    const value = trailer.entries.get('ID')
    return isArray(value) ? text(value.items[0]) : ''
  }
  return JSON.stringify(fixed(before).sort()) === JSON.stringify(fixed(after).sort()) && id(before) === id(after)
}

const text = (piece: PdfObject | undefined): string =>
  isStream(piece)
    ? `stream ${writeObject(piece.dictionary)} ${Buffer.from(piece.bytes).toString('base64')}`
    : writeObject(piece ?? null)

const isSame = (a: PdfObject | undefined, b: PdfObject | undefined): boolean => text(a) === text(b)

const isLawful = (look: Look, number: number): boolean => {
  const [old, now] = [look.before.object(number), look.after.object(number)]
  if (isSame(old, now)) return true
  if (!isDictionary(old) || !isDictionary(now)) return false
  const root = look.before.trailer.entries.get('Root')
  if (isReference(root) && root.number === number) return isLawfulCatalog(look, old, now)
  const form = look.before.catalog.entries.get('AcroForm')
  if (isReference(form) && form.number === number) return isLawfulForm(look, old, now)
  const longTerm = look.before.catalog.entries.get('DSS')
  if (isReference(longTerm) && longTerm.number === number) return isLawfulLongTerm(look, now)
  return isLawfulField(look, old, now)
}

const changedKeys = (old: PdfDictionary, now: PdfDictionary): readonly string[] =>
  [...new Set([...old.entries.keys(), ...now.entries.keys()])].filter(
    (key) => !isSame(old.entries.get(key), now.entries.get(key)),
  )

const isLawfulCatalog = (look: Look, old: PdfDictionary, now: PdfDictionary): boolean =>
  changedKeys(old, now).every((key) => {
    if (key === 'DSS') return isLawfulLongTermAt(look, now.entries.get('DSS'))
    const [oldForm, form] = [old.entries.get('AcroForm'), now.entries.get('AcroForm')]
    return key === 'AcroForm' && isDictionary(oldForm) && isDictionary(form) && isLawfulForm(look, oldForm, form)
  })

const isLawfulForm = (look: Look, old: PdfDictionary, now: PdfDictionary): boolean => {
  if (changedKeys(old, now).some((key) => key !== 'Fields' && key !== 'SigFlags')) return false
  const [oldFields, fields] = [
    look.before.resolve(old.entries.get('Fields')),
    look.after.resolve(now.entries.get('Fields')),
  ]
  if (!isArray(oldFields) || !isArray(fields) || now.entries.get('SigFlags') !== 3) return false
  if (!oldFields.items.every((item, index) => isSame(item, fields.items[index]))) return false
  return fields.items.slice(oldFields.items.length).every((item) => {
    const field = look.after.resolve(item)
    if (!isReference(item) || !isDictionary(field) || !isNowhere(field)) return false
    look.lawful.add(item.number)
    return isLawfulSignature(look, field.entries.get('V'), 'timestamp')
  })
}

const newFieldKeys = ['Type', 'Subtype', 'FT', 'T', 'TU', 'F', 'Rect', 'P', 'V']

const isNowhere = (field: PdfDictionary): boolean =>
  [...field.entries.keys()].every((key) => newFieldKeys.includes(key)) &&
  isName(field.entries.get('FT'), 'Sig') &&
  text(field.entries.get('Rect')) === '[-1 -1 -1 -1]'

const isLawfulField = (look: Look, old: PdfDictionary, now: PdfDictionary): boolean =>
  isName(old.entries.get('FT'), 'Sig') &&
  !old.entries.has('V') &&
  changedKeys(old, now).every((key) => key === 'V') &&
  isLawfulSignature(look, now.entries.get('V'), 'signature')

const isLawfulSignature = (look: Look, value: PdfObject | undefined, kind: 'signature' | 'timestamp'): boolean => {
  const signature = look.after.resolve(value)
  if (!isReference(value) || value.number < look.before.size || look.lawful.has(value.number)) return false
  if (!isDictionary(signature)) return false
  const type = kind === 'signature' ? 'Sig' : 'DocTimeStamp'
  if (!isName(signature.entries.get('Type'), type) || !signature.entries.has('ByteRange')) return false
  look.lawful.add(value.number)
  look.did.add(kind)
  return true
}

const isLawfulLongTermAt = (look: Look, value: PdfObject | undefined): boolean => {
  const found = look.after.resolve(value)
  if (isReference(value)) look.lawful.add(value.number)
  return isDictionary(found) && isLawfulLongTerm(look, found)
}

// Certificates and lists, each as bare DER: nothing that a page could show.
const isLawfulLongTerm = (look: Look, data: PdfDictionary): boolean => {
  look.did.add('longTerm')
  return [...data.entries].every(([key, value]) => {
    if (key === 'Type') return isName(value, 'DSS')
    const list = look.after.resolve(value)
    if (isReference(value)) look.lawful.add(value.number)
    return (
      ['Certs', 'CRLs', 'OCSPs'].includes(key) && isArray(list) && list.items.every((item) => isBareDer(look, item))
    )
  })
}

const isBareDer = (look: Look, item: PdfObject): boolean => {
  const stream = look.after.resolve(item)
  if (!isReference(item) || !isStream(stream) || [...stream.dictionary.entries.keys()].join() !== 'Length') return false
  look.lawful.add(item.number)
  try {
    return readDer(stream.bytes).tag === 0x30
  } catch (error) {
    if (error instanceof DerFault) return false
    throw error
  }
}
