import { fileDocument, storeBytes } from '../src/cases/index.ts'
import type { Doing } from '../src/platform/action.ts'
import { type Day, day } from '../src/platform/time.ts'

type Paper = {
  readonly title?: string
  readonly on?: Day
  readonly text?: string
  readonly reading?: unknown
  readonly fileName?: string
  /** The bytes of a PDF, where it is one. */
  readonly pdf?: Uint8Array
  /** The text of a masked version to publish. */
  readonly web?: string
}

/** Files an invented memo in a case, with its bytes, and publishes a masked version of it when told so. */
export const filePaper = async (doing: Doing, caseId: string, paper: Paper = {}): Promise<string> => {
  const { title = 'Tjänsteskrivelse', text = `${title}: förvaltningen föreslår ett samarbete.` } = paper
  const documentId = await fileDocument(doing, {
    caseId,
    kind: 'officialReport',
    title,
    on: paper.on ?? day('2026-02-01'),
    fileName: paper.fileName ?? 'skrivelse.txt',
    sha256: await storeBytes(doing, paper.pdf ?? new TextEncoder().encode(text)),
    mediaType: paper.pdf ? 'application/pdf' : 'text/plain',
    text,
    reading: paper.reading ?? {},
    direction: 'drawnUp',
  })
  if (paper.web !== undefined) await publishPaper(doing, { documentId, title, text: paper.web })
  return documentId
}

const publishPaper = async (
  { tx, authority, now, newId }: Doing,
  { documentId, title, text }: { documentId: string; title: string; text: string },
): Promise<void> => {
  await tx
    .insertInto('web_version')
    .values({
      authority_id: authority.authorityId,
      web_version_id: newId(),
      document_id: documentId,
      title,
      text,
      made_at: now,
    })
    .execute()
  await tx.updateTable('document').set({ is_public: true }).where('document_id', '=', documentId).execute()
}

/** Shows a case to everyone. */
export const showCase = async ({ tx }: Doing, caseId: string): Promise<string> => {
  await tx.updateTable('case_file').set({ is_public: true }).where('case_id', '=', caseId).execute()
  return caseId
}
