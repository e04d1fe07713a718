import type { Failure } from '../output.ts'
import type { ReadingLimits } from './limits.ts'
import { type TroubleReason, troubles } from './texts.ts'

const bytesPerMegabyte = 1024 * 1024

/** The failure of the contract for a file and a reason, with the limits that applied written into the message. */
export const failureOf = (file: string, reason: TroubleReason, limits: ReadingLimits): Failure => {
  const facts: Record<string, number> = {
    fileMegabytes: limits.fileBytes / bytesPerMegabyte,
    unpackedMegabytes: limits.unpackedBytes / bytesPerMegabyte,
    pages: limits.pages,
    archiveEntries: limits.archiveEntries,
    textMillions: limits.textCharacters / 1_000_000,
    secondsPerFile: limits.secondsPerFile,
  }
  const { code, says } = troubles[reason]
  const message = says.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name]?.toLocaleString('sv-SE') ?? whole)
  return { file, code, message }
}
