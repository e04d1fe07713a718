import { sql } from 'kysely'
import { fileDocument, keepFindings, openCase } from '../../cases/index.ts'
import { caseNumberKey, checkCaseNumber, type Numbering, passCaseNumber } from '../../organisations/index.ts'
import type { Doing } from '../../platform/action.ts'
import type { Id } from '../../platform/id.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { proposedKey } from './filed-queries.ts'
import type { Prepared } from './preparing.ts'
import { isFiled } from './preparing.ts'
import { saveAssignments } from './saving-assignments.ts'
import { saveMeetings } from './saving-meetings.ts'
import type { ChosenBody } from './settled.ts'
import { laterStage, stageShown } from './stage.ts'

/** What was saved: the case, and how much of each kind. */
export type Saved = {
  readonly caseId: Id
  readonly isNew: boolean
  readonly documents: number
  readonly meetings: number
  readonly conflicts: number
}

/** Writes everything of one prepared case. The caller has found no faults in it. */
export const saveCase = async (doing: Doing, prepared: Prepared): Promise<Saved> => {
  const bodyIds = await makeBodies(doing, prepared)
  const caseId = prepared.known?.caseId ?? (await openNewCase(doing, prepared, bodyIds))
  if (prepared.known) await updateKnownCase(doing, prepared, prepared.known)
  const documentIds = await fileDocuments(doing, prepared, caseId)
  const meetings = await saveMeetings(doing, { prepared, caseId, bodyIds, documentIds })
  await saveAssignments(doing, { prepared, caseId, meetings })
  await keepFindings(
    doing,
    caseId,
    prepared.findings.map(({ file, level, rule, message, at }) => {
      const documentId = documentIds.get(file)
      return {
        level,
        rule,
        message,
        ...(at === undefined ? {} : { pointer: at }),
        ...(documentId ? { documentId } : {}),
      }
    }),
  )
  await closeImport(doing, prepared, documentIds)
  return {
    caseId,
    isNew: prepared.known === undefined,
    documents: documentIds.size,
    meetings: prepared.settled.meetings.length,
    conflicts: prepared.settled.conflicts.length,
  }
}

/** The id of a body by its ref: its own, or the one just made. */
export type BodyIds = (body: ChosenBody) => Id

const makeBodies = async (doing: Doing, { settled, caseBody }: Prepared): Promise<BodyIds> => {
  const wanted = [...settled.meetings.map(({ body }) => body), ...(caseBody ? [caseBody] : [])]
  const made = new Map(
    wanted.filter(({ ref }) => ref.startsWith('new.')).map((body) => [body.ref, { body, bodyId: doing.newId() }]),
  )
  if (made.size > 0) {
    const rows = [...made.values()].map(({ body, bodyId }) => ({
      authority_id: doing.authority.authorityId,
      body_id: bodyId,
      name: body.name,
      kind: body.kind,
    }))
    await doing.tx.insertInto('body').values(rows).execute()
  }
  return ({ ref }) => made.get(ref)?.bodyId ?? ref
}

const updateKnownCase = async (doing: Doing, { settled, plan }: Prepared, known: NonNullable<Prepared['known']>) => {
  const title = settled.title ?? known.title
  const stage = laterStage(known.stage, stageShown(plan))
  if (title === known.title && stage === known.stage) return
  await doing.tx.updateTable('case_file').set({ title, stage }).where('case_id', '=', known.caseId).execute()
}

const openNewCase = async (doing: Doing, prepared: Prepared, bodyIds: BodyIds): Promise<Id> => {
  const { caseBody, entered, plan, numbering, openedOn } = prepared
  if (!caseBody) throw new Error('A case without a body was let through')
  const bodyId = bodyIds(caseBody)
  const { caseNumber, title } = entered
  await passNumber(doing, bodyId, caseNumber, numbering)
  return openCase(doing, {
    bodyId,
    caseNumber,
    caseNumberKey: caseNumberKey(caseNumber),
    title,
    stage: stageShown(plan),
    openedOn,
    parties: [{ kind: 'authority', name: doing.authority.name }],
  })
}

const passNumber = async (doing: Doing, bodyId: Id, caseNumber: string, numbering: Numbering | undefined) => {
  if (numbering?.kind !== 'ownSeries') return
  const checked = checkCaseNumber(numbering.pattern, caseNumber)
  if (!isRefusal(checked)) await passCaseNumber(doing.tx, { bodyId, year: checked.year, serial: checked.serial })
}

/** Files the documents with what they hold as confirmed. The bytes are those that were sent. */
const fileDocuments = async (doing: Doing, prepared: Prepared, caseId: Id): Promise<ReadonlyMap<string, Id>> => {
  const filed = new Map<string, Id>()
  for (const planned of prepared.plan.documents) {
    const member = prepared.members.find(({ facts }) => facts.file === planned.facts.file)
    const sha256 = member?.row.sha256
    if (!member || sha256 === undefined) continue
    const { row, reading } = member
    const documentId = await fileDocument(doing, {
      caseId,
      kind: planned.facts.kind,
      title: planned.title,
      on: planned.on,
      fileName: row.name,
      sha256,
      mediaType: row.mediaType ?? 'application/octet-stream',
      text: row.text,
      reading: {
        // As it was read and what was corrected, so that each fact has its place; `facts` is what was confirmed.
        ...reading,
        corrections: row.corrections,
        facts: planned.facts,
        importDocumentId: row.importDocumentId,
        proposedKey: proposedKey(prepared.proposed),
      },
      direction: planned.direction,
      counterpart: planned.counterpart,
    })
    filed.set(planned.facts.file, documentId)
  }
  return filed
}

/** A document is done when it is filed in every case it speaks of; an import when no document is left. */
const closeImport = async (doing: Doing, prepared: Prepared, documentIds: ReadonlyMap<string, Id>): Promise<void> => {
  const done = prepared.members.filter((member) =>
    prepared.cases.every(
      (each) =>
        each === prepared.proposed ||
        each.documents.every(({ row }) => row.importDocumentId !== member.row.importDocumentId) ||
        isFiled(prepared.filed, member, each),
    ),
  )
  const rows = done.flatMap(({ row, facts }) => {
    const documentId = documentIds.get(facts.file)
    return documentId ? [sql`(${row.importDocumentId}::uuid, ${documentId}::uuid)`] : []
  })
  if (rows.length > 0)
    await sql`update import_document set state = 'confirmed', document_id = filed.document_id
      from (values ${sql.join(rows)}) as filed (import_document_id, document_id)
      where import_document.import_document_id = filed.import_document_id`.execute(doing.tx)
  if (prepared.rows.filter(({ state }) => state === 'read').length > rows.length) return
  await doing.tx
    .updateTable('import')
    .set({ state: 'confirmed' })
    .where('import_id', '=', prepared.import.importId)
    .execute()
}
