import type { RuleCard } from '../../law/rule.ts'
import type { Document } from '../../platform/documents/document.ts'
import { headed } from '../prose.ts'
import { say, type Wording } from '../wording.ts'
import { noticeCertificateKind, presenceBlocks } from './notice-certificate.ts'

/** The certificate of a notice about something else than minutes: its words as they were posted, and whether it was up the whole time. */
export const displayCertificate = (
  posted: Document,
  told: Parameters<typeof presenceBlocks>[0],
  { wording, removal }: { readonly wording: Wording; readonly removal: RuleCard },
): Document => ({
  ...posted,
  label: noticeCertificateKind.label,
  blocks: [...posted.blocks, ...headed(say(wording, 'certificate.presence'), presenceBlocks(told, wording, removal))],
})
