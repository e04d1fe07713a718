import { createHash } from 'node:crypto'
import { fullyMasked } from '../cases/index.ts'
import { checkDocument } from '../imports/index.ts'
import type { Id } from '../platform/id.ts'
import { type Day, stockholm } from '../platform/time.ts'
import type { Rows } from './load-rows.ts'
import type { Paper } from './papers.ts'
import type { Loading } from './place-rows.ts'

/** Papers as rows: the file as it was typeset, the document, its line in the register (OSL 5:2), and what the checks say. */
export const paperRows = (
  { authorityId: authority_id, now, newId }: Loading,
  papers: readonly Paper[],
  cases: ReadonlyMap<string, Id>,
): Rows => {
  const filed = papers.map((paper) => {
    const bytes = Buffer.from(paper.text)
    const case_id = cases.get(paper.caseKey) ?? ''
    return { paper, case_id, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  const published = papers
    .filter(({ isPublic }) => isPublic)
    .map((paper) => ({ paper, web_version_id: newId(), ...fullyMasked(paper.text, paper.reading.attendance ?? []) }))
  const filedAt = (on: Day) => on.toZonedDateTime({ timeZone: stockholm, plainTime: '09:00' }).toInstant()
  return {
    stored_file: filed.map(({ bytes, sha256 }) => ({
      authority_id,
      sha256,
      bytes: `\\x${bytes.toString('hex')}`,
      size_bytes: bytes.length,
      stored_at: now,
    })),
    document: filed.map(({ paper, case_id, sha256 }) => ({
      authority_id,
      document_id: paper.documentId,
      case_id,
      kind: paper.kind,
      title: paper.title,
      document_on: paper.on,
      file_name: paper.fileName,
      sha256,
      media_type: 'text/plain',
      text: paper.text,
      reading: paper.reading,
      is_public: paper.isPublic,
      filed_at: filedAt(paper.registeredOn),
    })),
    web_version: published.map(({ paper, web_version_id, text }) => ({
      authority_id,
      web_version_id,
      document_id: paper.documentId,
      title: paper.title,
      text,
      made_at: now,
    })),
    mask: published.flatMap(({ web_version_id, masks }) =>
      masks.map(({ from, until, reason, provision, words }) => ({
        authority_id,
        web_version_id,
        from_character: from,
        until_character: until,
        reason,
        provision,
        words,
      })),
    ),
    register_entry: filed.map(({ paper, case_id }) => ({
      authority_id,
      register_entry_id: newId(),
      case_id,
      document_id: paper.documentId,
      direction: paper.direction,
      registered_on: paper.registeredOn,
      dated_on: paper.on,
      counterpart: paper.counterpart,
      subject: paper.title,
    })),
    finding: filed.flatMap(({ paper, case_id }) =>
      checkDocument(paper.reading, paper.text).map(({ level, rule, at, message }) => ({
        authority_id,
        finding_id: newId(),
        case_id,
        document_id: paper.documentId,
        level,
        rule,
        pointer: at ?? null,
        message,
        found_at: now,
      })),
    ),
  }
}
