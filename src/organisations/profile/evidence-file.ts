import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import type { EvidenceType } from './profile.ts'

/** The most that a paper may weigh, in bytes. A form of this size passes the limit of requests. */
export const mostEvidenceBytes = 3_500_000

const isEvidence = (mime: string | undefined): mime is EvidenceType =>
  mime === 'application/pdf' || mime === 'image/png' || mime === 'image/jpeg'

/** A PDF or a picture, judged by its content whatever it is called. Refuses an empty, too large or other file. */
export const evidenceFileInput = z
  .instanceof(File, { error: 'associationProfile.field.chooseFile' })
  .transform(async (file, context) => {
    const fault = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (file.size === 0) return fault('associationProfile.field.chooseFile')
    if (file.size > mostEvidenceBytes) return fault('associationProfile.field.tooLarge')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const mime = (await fileTypeFromBuffer(bytes))?.mime
    return isEvidence(mime) ? { bytes, mediaType: mime } : fault('associationProfile.field.otherFile')
  })
