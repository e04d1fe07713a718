import { getBytes, isWhole } from '../drafts/index.ts'
import { houseStyle } from '../papers/index.ts'
import type { Letterhead } from '../platform/documents/document.ts'
import { htmlFile } from '../platform/documents/html-file.tsx'
import type { Id } from '../platform/id.ts'
import { inTenant, type Performing } from '../platform/perform.ts'
import type { Certificate } from '../platform/signing/certificate.ts'
import type { Services } from '../platform/web/env.ts'
import type { Holding } from './archive.ts'
import { caseDataText } from './case-data.ts'
import { type Collected, collectCase } from './collecting-queries.ts'
import { places } from './data/standards.ts'
import { caseTables } from './data/tables.ts'
import { ermsXml } from './erms.ts'
import { type PackedFile, packed, paperFiles } from './layout.ts'
import { metsXml, type PackageFacts } from './mets.ts'
import { journalAbout, type NewPackage } from './package-queries.ts'
import { type PackedEvent, premisXml } from './premis.ts'
import { rowsOf, text } from './rows.ts'
import { sealOver } from './seal.ts'
import { timelineDocument } from './timeline.ts'
import { startZip } from './zip.ts'

type At = {
  readonly services: Pick<Services, 'typesetter' | 'signing'>
  readonly performing: Performing
  readonly softwareVersion: string
}
type Wanted = { readonly packageId: Id; readonly caseId: Id }
type Source = {
  readonly collected: Collected
  readonly events: readonly PackedEvent[]
  readonly letterhead: Letterhead
}

/** A stored file is not what it was when it was stored. Nothing is packed then. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
  readonly sha256: string
  constructor(sha256: string) {
    super(`The stored file ${sha256} is damaged`)
    this.sha256 = sha256
  }
}

/** The package of a case, with the certificate of its seal. Throws `DamagedFile` and `TypesettingFault`. */
export const makePackage = async (
  at: At,
  wanted: Wanted,
): Promise<NewPackage & { readonly certificate: Certificate | undefined }> => {
  const { performing, services } = at
  const source = await inTenant(performing, async (tx): Promise<Source> => {
    const collected = await collectCase(tx, wanted.caseId)
    const { letterhead } = await houseStyle(tx, performing.authority)
    return { collected, letterhead, events: await journalAbout(tx, idsIn(collected)) }
  })
  const madeAt = performing.clock.now().round({ smallestUnit: 'second' })
  const subject = rowsOf(source.collected.tables, 'case_file')[0] ?? {}
  const facts: PackageFacts = {
    packageId: wanted.packageId,
    label: `${text(subject, 'case_number')} ${text(subject, 'title')}`,
    authorityName: performing.authority.name,
    madeAt: madeAt.toString(),
    softwareVersion: at.softwareVersion,
  }
  const files = await filesOf(at, facts, { ...wanted, source })
  const mets = new TextEncoder().encode(metsXml(facts, files))
  const seal = await sealOver(services.signing, mets, performing.authority)
  const zip = startZip(madeAt)
  const name = (path: string) => `${wanted.packageId}/${path}`
  zip.add(name(places.mets), mets, 'application/xml')
  if (seal) zip.add(name(places.seal), seal.bytes, 'application/pkcs7-signature')
  for (const file of files) zip.add(name(file.path), await bytesOf(performing, file), file.mediaType)
  const holds = holdingOf(source, files)
  return { ...zip.finish(), isSealed: seal !== undefined, holds, certificate: seal?.certificate }
}

const filesOf = async (
  { services, performing }: At,
  facts: PackageFacts,
  { source, packageId, caseId }: Wanted & { readonly source: Source },
): Promise<readonly PackedFile[]> => {
  const { collected, events, letterhead } = source
  const { tables, context } = collected
  const papers = paperFiles(tables, collected.files)
  const paths = new Map(papers.flatMap(({ path, content }) => ('sha256' in content ? [[content.sha256, path]] : [])))
  const timeline = timelineDocument(facts, { tables, context })
  const pdf = await services.typesetter.pdf(timeline, letterhead)
  const { authorityId } = performing.authority
  const data = caseDataText({ packageId, authorityId, caseId, madeAt: facts.madeAt, collected, paths })
  return [
    packed(places.erms, 'application/xml', ermsXml(facts, { tables, context, paths })),
    packed(places.premis, 'application/xml', premisXml(caseId, events)),
    packed(places.timelineHtml, 'text/html', htmlFile(timeline, letterhead)),
    { path: places.timelinePdf, mediaType: 'application/pdf', content: { bytes: pdf } },
    ...papers,
    packed(places.data, 'application/json', data),
  ]
}

const bytesOf = async (performing: Performing, { content }: PackedFile): Promise<Uint8Array> => {
  if ('bytes' in content) return content.bytes
  const { sha256 } = content
  const bytes = await inTenant(performing, (tx) => getBytes(tx, sha256))
  if (!isWhole(bytes, sha256)) throw new DamagedFile(sha256)
  return bytes
}

// The journal of what belongs to this case alone: a meeting is also about other cases.
const idsIn = ({ tables }: Collected): readonly Id[] => {
  const own = caseTables.filter((one) => !('isShared' in one)).map(({ table }) => table)
  const ids = own.flatMap((table) =>
    rowsOf(tables, table).map((row) => text(row, `${table === 'case_file' ? 'case' : table}_id`)),
  )
  return [...new Set(ids.filter((id) => id !== ''))]
}

const holdingOf = ({ collected: { tables }, events }: Source, files: readonly PackedFile[]): Holding => ({
  documents: rowsOf(tables, 'document').length,
  files: files.length,
  registerEntries: rowsOf(tables, 'register_entry').length,
  decisions: rowsOf(tables, 'meeting_item').length,
  events: events.length,
})
