import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'
import { standards } from './data/standards.ts'

/** What the METS of a package says that can be checked. */
export type ReadMets = {
  readonly packageId: string
  readonly label: string
  readonly madeAt: string
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly sizeBytes: number }[]
}

const repeated = new Set(['dmdSec', 'digiprovMD', 'fileGrp', 'file'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@_',
  parseAttributeValue: false,
  parseTagValue: false,
  isArray: (name) => repeated.has(name),
})

const measured = {
  '@_SIZE': z.string().regex(/^\d{1,12}$/),
  '@_CHECKSUM': z.string(),
  '@_CHECKSUMTYPE': z.literal('SHA-256'),
}
const reference = z.object({ mdRef: z.object({ ...measured, '@_xlink:href': z.string() }) })
const file = z.object({ ...measured, FLocat: z.object({ '@_xlink:href': z.string() }) })

const schema = z.object({
  mets: z.object({
    '@_OBJID': z.string(),
    '@_LABEL': z.string(),
    '@_PROFILE': z.literal(standards.csipProfile),
    metsHdr: z.object({ '@_CREATEDATE': z.string() }),
    dmdSec: z.array(reference),
    amdSec: z.object({ digiprovMD: z.array(reference) }),
    fileSec: z.object({ fileGrp: z.array(z.object({ file: z.array(file) })) }),
  }),
})

type Measured = z.infer<typeof file> | z.infer<typeof reference>['mdRef']

const listed = (one: Measured, path: string) => ({ path, sha256: one['@_CHECKSUM'], sizeBytes: Number(one['@_SIZE']) })

/** Reads METS as packages have it; undefined for what is not well-formed, declares entities or is of another profile. */
export const readMets = (text: string): ReadMets | undefined => {
  if (/<!DOCTYPE|<!ENTITY/i.test(text) || XMLValidator.validate(text) !== true) return undefined
  const parsed = schema.safeParse(parser.parse(text))
  if (!parsed.success) return undefined
  const { mets } = parsed.data
  return {
    packageId: mets['@_OBJID'],
    label: mets['@_LABEL'],
    madeAt: mets.metsHdr['@_CREATEDATE'],
    files: [
      ...[...mets.dmdSec, ...mets.amdSec.digiprovMD].map(({ mdRef }) => listed(mdRef, mdRef['@_xlink:href'])),
      ...mets.fileSec.fileGrp.flatMap((group) => group.file.map((one) => listed(one, one.FLocat['@_xlink:href']))),
    ],
  }
}
