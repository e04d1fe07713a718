import { sql } from 'kysely'
import type { Doing } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import type { Database } from '../platform/db/data/schema.ts'
import { sha256Of } from '../platform/db/stored-bytes.ts'
import type { Id } from '../platform/id.ts'
import type { Day } from '../platform/time.ts'
import type { CaseParty, Stage } from './cases.ts'

/** A case about to be registered. The number has been checked, and its key is not taken. */
export type NewCase = {
  readonly bodyId: Id
  readonly caseNumber: string
  readonly caseNumberKey: string
  readonly title: string
  readonly summary?: string
  readonly stage: Stage
  readonly openedOn: Day
  readonly parties: readonly CaseParty[]
}

/** Registers a case with its parties. */
export const openCase = async (doing: Doing, opening: NewCase): Promise<Id> => {
  const caseId = doing.newId()
  const { authorityId } = doing.authority
  await doing.tx
    .insertInto('case_file')
    .values({
      authority_id: authorityId,
      case_id: caseId,
      body_id: opening.bodyId,
      case_number: opening.caseNumber,
      case_number_key: opening.caseNumberKey,
      title: opening.title,
      summary: opening.summary ?? '',
      state: 'open',
      stage: opening.stage,
      opened_on: opening.openedOn,
      latest_event_on: opening.openedOn,
    })
    .execute()
  await addParties(doing, caseId, opening.parties)
  return caseId
}

/** Adds parties after those that are there. */
export const addParties = async (doing: Doing, caseId: Id, parties: readonly CaseParty[]): Promise<void> => {
  if (parties.length === 0) return
  const rows = parties.map((party, position) => ({
    authority_id: doing.authority.authorityId,
    case_party_id: doing.newId(),
    case_id: caseId,
    kind: party.kind,
    name: party.name,
    association_id: party.associationId ?? null,
    position,
  }))
  await doing.tx.insertInto('case_party').values(rows).execute()
}

/** A document about to be filed. `reading` is what it holds as confirmed: values, spans, confidence, what a person corrected. */
export type NewDocument = {
  readonly caseId: Id
  readonly kind: Database['document']['kind']
  readonly title: string
  readonly on?: Day | undefined
  readonly fileName: string
  readonly sha256: string
  readonly mediaType: string
  readonly text: string
  readonly reading: unknown
  readonly direction: 'received' | 'drawnUp'
  readonly counterpart?: string
  /** The provision that what it says is secret by: the entry is marked, and the document is never on the web. */
  readonly secrecyProvision?: string | undefined
}

/** Files a document whose bytes are stored, and enters it in the register (OSL 5:2). */
export const fileDocument = async (doing: Doing, filing: NewDocument): Promise<Id> => {
  const documentId = doing.newId()
  const { authorityId } = doing.authority
  await doing.tx
    .insertInto('document')
    .values({
      authority_id: authorityId,
      document_id: documentId,
      case_id: filing.caseId,
      kind: filing.kind,
      title: filing.title,
      document_on: filing.on ?? null,
      file_name: filing.fileName,
      sha256: filing.sha256,
      media_type: filing.mediaType,
      text: filing.text,
      reading: sql`${JSON.stringify(filing.reading)}::jsonb`,
      filed_at: doing.now,
      filed_by: accountOf(doing.actor) ?? null,
    })
    .execute()
  await doing.tx
    .insertInto('register_entry')
    .values({
      authority_id: authorityId,
      register_entry_id: doing.newId(),
      case_id: filing.caseId,
      document_id: documentId,
      direction: filing.direction,
      registered_on: doing.today,
      dated_on: filing.on ?? doing.today,
      counterpart: filing.counterpart ?? '',
      subject: filing.title,
      is_secret: filing.secrecyProvision !== undefined,
      secrecy_provision: filing.secrecyProvision ?? null,
    })
    .execute()
  if (filing.on) await touchCase(doing, filing.caseId, filing.on)
  return documentId
}

/** The case moves up in the list when something later happens in it. */
export const touchCase = async (doing: Doing, caseId: Id, on: Day): Promise<void> => {
  await doing.tx
    .updateTable('case_file')
    .set({ latest_event_on: sql`greatest(latest_event_on, ${on}::date)` })
    .where('case_id', '=', caseId)
    .execute()
}

/** Keeps bytes under their SHA-256, once however often they come. Returns the hash. */
export const storeBytes = async (doing: Doing, bytes: Uint8Array): Promise<string> => {
  const sha256 = await sha256Of(bytes)
  await doing.tx
    .insertInto('stored_file')
    .values({
      authority_id: doing.authority.authorityId,
      sha256,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      size_bytes: bytes.byteLength,
      stored_at: doing.now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'sha256']).doNothing())
    .execute()
  return sha256
}

/** An assignment about to be entered. */
export type NewAssignment = {
  readonly caseId: Id
  readonly meetingItemId?: Id
  readonly fromBodyId?: Id
  readonly toRole: string
  readonly text: string
  readonly dueOn?: Day
  readonly reportBackTo?: string
}

/** Enters an assignment as open. */
export const giveAssignment = async (doing: Doing, given: NewAssignment): Promise<Id> => {
  const assignmentId = doing.newId()
  await doing.tx
    .insertInto('assignment')
    .values({
      authority_id: doing.authority.authorityId,
      assignment_id: assignmentId,
      case_id: given.caseId,
      meeting_item_id: given.meetingItemId ?? null,
      from_body_id: given.fromBodyId ?? null,
      to_role: given.toRole,
      text: given.text,
      due_on: given.dueOn ?? null,
      report_back_to: given.reportBackTo ?? null,
      state: 'open',
    })
    .execute()
  return assignmentId
}

/** A finding to keep with the case. */
export type NewFinding = {
  readonly level: Database['finding']['level']
  readonly rule: string
  readonly pointer?: string
  readonly message: string
  readonly documentId?: Id
}

/** Keeps what the checks said about the papers of a case. */
export const keepFindings = async (doing: Doing, caseId: Id, findings: readonly NewFinding[]): Promise<void> => {
  if (findings.length === 0) return
  const rows = findings.map((finding) => ({
    authority_id: doing.authority.authorityId,
    finding_id: doing.newId(),
    case_id: caseId,
    document_id: finding.documentId ?? null,
    level: finding.level,
    rule: finding.rule,
    pointer: finding.pointer ?? null,
    message: finding.message,
    found_at: doing.now,
  }))
  await doing.tx.insertInto('finding').values(rows).execute()
}
