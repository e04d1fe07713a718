import { createHash } from 'node:crypto'
import { places, standards } from './data/standards.ts'
import type { PackedFile } from './layout.ts'
import { type Xml, xmlFile } from './xml.ts'

/** What a package is called, who made it and when. */
export type PackageFacts = {
  readonly packageId: string
  readonly label: string
  readonly authorityName: string
  /** Seconds, in UTC: `2026-03-09T11:00:00Z`. */
  readonly madeAt: string
  readonly softwareVersion: string
}

type Listed = { readonly file: PackedFile; readonly id: string; readonly sha256: string; readonly sizeBytes: number }

/**
 * The root METS of a package after E-ARK CSIP 2.1: every other file with its SHA-256, size and kind, and the map of the folders.
 * The same files and facts give the same bytes.
 */
export const metsXml = (facts: PackageFacts, files: readonly PackedFile[]): string => {
  const listed = files.map((file, index): Listed => ({ file, id: `fil-${index + 1}`, ...measured(file) }))
  const at = (path: string) => listed.filter(({ file }) => file.path === path)
  const below = (folder: string) => listed.filter(({ file }) => file.path.startsWith(`${folder}/`))
  const groups = [
    { use: 'Documentation', id: 'grupp-dokumentation', of: below('documentation'), type: undefined },
    { use: 'Representations/rep1', id: 'grupp-rep1', of: below('representations/rep1'), type: standards.contentType },
    { use: 'Representations/rep2', id: 'grupp-rep2', of: below('representations/rep2'), type: undefined },
  ].filter(({ of }) => of.length > 0)
  return xmlFile({
    mets: {
      ...rootAttributes(facts),
      metsHdr: header(facts),
      dmdSec: at(places.erms).map((one) => section(`dmd-${one.id}`, facts, reference(one, 'OTHER', 'ERMS'))),
      amdSec: {
        digiprovMD: at(places.premis).map((one) => section(`amd-${one.id}`, facts, reference(one, 'PREMIS'))),
      },
      fileSec: {
        '@_ID': 'filer',
        fileGrp: groups.map(({ use, id, of, type }) => ({
          '@_USE': use,
          '@_ID': id,
          '@_csip:CONTENTINFORMATIONTYPE': type,
          file: of.map((one) => fileElement(one, facts)),
        })),
      },
      structMap: structure(facts, at(places.erms), at(places.premis), groups),
    },
  })
}

const rootAttributes = ({ packageId, label }: PackageFacts): Xml => ({
  '@_xmlns': standards.mets,
  '@_xmlns:csip': standards.csip,
  '@_xmlns:xlink': standards.xlink,
  '@_xmlns:xsi': standards.xsi,
  '@_OBJID': packageId,
  '@_LABEL': label,
  '@_TYPE': 'ERMS',
  '@_csip:CONTENTINFORMATIONTYPE': standards.contentType,
  '@_PROFILE': standards.csipProfile,
})

const header = ({ madeAt, softwareVersion, authorityName }: PackageFacts): Xml => ({
  '@_CREATEDATE': madeAt,
  '@_RECORDSTATUS': 'NEW',
  '@_csip:OAISPACKAGETYPE': 'SIP',
  agent: [
    {
      '@_ROLE': 'CREATOR',
      '@_TYPE': 'OTHER',
      '@_OTHERTYPE': 'SOFTWARE',
      name: 'Handslag',
      note: { '@_csip:NOTETYPE': 'SOFTWARE VERSION', '#text': softwareVersion },
    },
    { '@_ROLE': 'ARCHIVIST', '@_TYPE': 'ORGANIZATION', name: authorityName },
  ],
})

const section = (id: string, { madeAt }: PackageFacts, mdRef: Xml): Xml => ({
  '@_ID': id,
  '@_CREATED': madeAt,
  '@_STATUS': 'CURRENT',
  mdRef: { ...mdRef, '@_CREATED': madeAt },
})

const reference = ({ file, id, sha256, sizeBytes }: Listed, kind: string, other?: string): Xml => ({
  '@_ID': id,
  '@_LOCTYPE': 'URL',
  '@_MDTYPE': kind,
  '@_OTHERMDTYPE': other,
  '@_xlink:type': 'simple',
  '@_xlink:href': file.path,
  '@_MIMETYPE': file.mediaType,
  '@_SIZE': sizeBytes,
  '@_CHECKSUM': sha256,
  '@_CHECKSUMTYPE': 'SHA-256',
})

const fileElement = ({ file, id, sha256, sizeBytes }: Listed, { madeAt }: PackageFacts): Xml => ({
  '@_ID': id,
  '@_MIMETYPE': file.mediaType,
  '@_SIZE': sizeBytes,
  '@_CREATED': madeAt,
  '@_CHECKSUM': sha256,
  '@_CHECKSUMTYPE': 'SHA-256',
  FLocat: { '@_LOCTYPE': 'URL', '@_xlink:type': 'simple', '@_xlink:href': file.path },
})

type Group = { readonly use: string; readonly id: string }

const structure = (
  { packageId }: PackageFacts,
  descriptive: readonly Listed[],
  preservation: readonly Listed[],
  groups: readonly Group[],
): Xml => ({
  '@_ID': 'karta',
  '@_TYPE': 'PHYSICAL',
  '@_LABEL': 'CSIP',
  div: {
    '@_ID': 'karta-paket',
    '@_LABEL': packageId,
    div: [
      {
        '@_ID': 'karta-metadata',
        '@_LABEL': 'Metadata',
        '@_DMDID': descriptive.map(({ id }) => `dmd-${id}`).join(' '),
        '@_ADMID': preservation.map(({ id }) => `amd-${id}`).join(' '),
      },
      ...groups.map(({ use, id }) => ({
        '@_ID': `karta-${id}`,
        '@_LABEL': use,
        fptr: { '@_FILEID': id },
      })),
    ],
  },
})

/** The hash and size of a file of a package. */
export const measured = ({ content }: PackedFile): { sha256: string; sizeBytes: number } =>
  'bytes' in content
    ? { sha256: createHash('sha256').update(content.bytes).digest('hex'), sizeBytes: content.bytes.byteLength }
    : content
