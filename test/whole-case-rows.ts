import { createHash } from 'node:crypto'
import type { Rows } from '../src/demo/load-rows.ts'
import { type Id, newId } from '../src/platform/id.ts'
import { day } from '../src/platform/time.ts'
import { agreementRows } from './agreement-rows.ts'
import { aidRows } from './aid-rows.ts'
import type { TestApp } from './app.ts'
import { assessmentRows } from './assessment-rows.ts'
import { needRows } from './need-rows.ts'
import { partnershipRows } from './partnership-rows.ts'

type Ids = { caseId: Id; otherId: Id; documentId: Id; otherDocumentId: Id }

/** What is put straight in the tables: a meeting with the items of both cases, minutes, an import, a partnership. */
export const rowsAround = (house: TestApp, { caseId, otherId, documentId, otherDocumentId }: Ids): Rows => {
  const { authority, bodies, accounts, association } = house.place
  const now = house.clock.now()
  const later = now.add({ hours: 1 })
  const id = () => newId(now.epochMilliseconds)
  const own = { authority_id: authority.authorityId }
  const [meeting_id, minutes_id, item, otherItem, anna, bo] = [id(), id(), id(), id(), id(), id()]
  const [person_id, notice_id, import_id, import_file_id, partnership_id, assignment_id] = [
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
  ]
  const delegation_rule_id = id()
  const own_party = id()
  const at = { ...own, meeting_item_id: item }
  const on = day('2026-02-03')
  const spoken = { position: 0, name: 'Anna Lind', party: 'S' }
  const about = { meeting_id, minutes_id, outcome: 'decision', appeal_type: 'legalityReview' } as const
  const served = { ...own, meeting_id, role: 'deciding', term_role: 'member', is_present: true, party: 'S' } as const
  const member = { ...served, title: null, unit: null, order_position: null, is_remote: false }
  return {
    person: [{ ...own, person_id, name: 'Anna Lind' }],
    meeting: [{ ...own, meeting_id, body_id: bodies.board, held_on: on, starts_at: '13:00', secretary_id: person_id }],
    attendance: [
      { ...member, attendance_id: anna, person_id, name: 'Anna Lind', position: 1 },
      { ...member, attendance_id: bo, person_id: null, name: 'Bo Ek', position: 2 },
    ],
    attendance_range: [{ ...own, attendance_id: anna, kind: 'present', from_paragraph: 1, to_paragraph: 2 }],
    attendance_event: [
      { ...own, attendance_event_id: id(), attendance_id: anna, kind: 'arrived', at: now, meeting_item_id: item },
      { ...own, attendance_event_id: id(), attendance_id: bo, kind: 'arrived', at: now, meeting_item_id: otherItem },
    ],
    meeting_chair: [{ ...own, meeting_id, name: 'Anna Lind' }],
    meeting_secretary: [{ ...own, meeting_id, from_paragraph: 1, person_id, name: 'Anna Lind' }],
    adjournment: [{ ...own, meeting_id, from_at: now, until_at: later }],
    summons_answer: [{ ...own, meeting_id, person_id, role: 'member', answer: 'comes', answered_at: now }],
    elected_approver: [{ ...own, meeting_id, position: 1, attendance_id: bo }],
    minutes: [
      {
        ...own,
        minutes_id,
        meeting_id,
        document_id: otherDocumentId,
        kind: 'ordinary',
        approved_on: on.add({ days: 7 }),
      },
    ],
    minutes_range: [{ ...own, minutes_id, from_paragraph: 1, to_paragraph: 2 }],
    approver: [{ ...own, minutes_id, position: 1, name: 'Bo Ek', party: 'S' }],
    minutes_case: [{ ...own, body_id: bodies.board, year: 2026, case_id: caseId }],
    minutes_note: [
      {
        ...own,
        minutes_note_id: id(),
        minutes_id,
        text: 'Fel datum',
        noted_on: on,
        noted_at: now,
        noted_by_name: 'Bo Ek',
      },
    ],
    approval_round: [
      { ...own, approval_round_id: id(), minutes_id, state: 'approved', started_at: now, ended_at: later },
    ],
    notice: [{ ...own, notice_id, minutes_id, posted_on: on.add({ days: 8 }) }],
    gap_judgement: [
      {
        ...own,
        gap_judgement_id: id(),
        notice_id,
        from_at: now,
        until_at: later,
        broke_the_period: false,
        reason: 'Kort',
        judged_at: now,
      },
    ],
    meeting_item: [
      { ...own, ...about, meeting_item_id: item, case_id: caseId, paragraph: 1, title: 'Kvällsöppet', assignment_id },
      {
        ...own,
        ...about,
        meeting_item_id: otherItem,
        case_id: otherId,
        paragraph: 2,
        title: 'Annat',
        assignment_id: null,
      },
    ],
    paragraph_given: [{ ...at, body_id: bodies.board, year: 2026, paragraph: 1, given_at: now }],
    decision_point: [{ ...at, number: 1, text: 'Kommunstyrelsen öppnar hamnhuset & 2 < 3.' }],
    proposal_point: [{ ...at, number: 1, text: 'Öppna hamnhuset.' }],
    item_paper: [
      { ...at, document_id: documentId, position: 0 },
      { ...at, document_id: otherDocumentId, position: 1 },
    ],
    item_service: [{ ...at, attendance_id: anna, standing: 'serves', leads: true }],
    item_note: [{ ...at, ...spoken, kind: 'note', text: 'Det gick fort.' }],
    motion: [{ ...at, ...spoken, kind: 'approve' }],
    vote: [{ ...at, position: 1, yes: 1, no: 0 }],
    ballot: [{ ...at, position: 1, attendance_id: anna, choice: 'yes' }],
    reservation: [{ ...at, ...spoken }],
    appeal: [{ ...at, appeal_id: id(), received_on: on.add({ days: 20 }), is_in_time: true }],
    legal_force: [{ ...at, gained_on: on.add({ days: 40 }), confirmed_on: on.add({ days: 41 }) }],
    assignment: [
      {
        ...own,
        assignment_id,
        case_id: caseId,
        meeting_item_id: item,
        from_body_id: bodies.board,
        to_role: 'Förvaltningen',
        text: 'Följ upp',
        state: 'closed',
        closed_on: day('2026-03-01'),
      },
    ],
    assignment_report: [
      { ...own, assignment_report_id: id(), assignment_id, text: 'Klart', reported_on: on, entered_at: now },
    ],
    delegation_rule: [
      {
        ...{ ...own, delegation_rule_id, body_id: bodies.board, number: '1.1', title: 'Avtal', subject: 'ordinary' },
        ...{ receiver: 'employee', to_role: 'Chefen', must_be_reported: true, is_appealable: true, from_on: on },
      },
    ],
    delegated_decision: [
      {
        ...{ ...own, delegated_decision_id: id(), body_id: bodies.board, year: 2026, serial: 1, delegation_rule_id },
        ...{ case_id: caseId, text: 'Skriver på', decided_by: 'Chefen', decided_on: on, is_urgent: false },
        ...{ must_be_reported: true, is_appealable: true, reported_item_id: otherItem, entered_at: now },
      },
    ],
    dispatch: [{ ...at, dispatch_id: id(), recipient: 'Föreningen', email: 'fyren@fyren.example', asked_at: now }],
    finding: [
      {
        ...own,
        finding_id: id(),
        case_id: caseId,
        document_id: documentId,
        level: 'warn',
        rule: 'R-ANN-3',
        message: 'Sent',
        found_at: now,
      },
    ],
    stored_file: [
      {
        ...own,
        sha256: zip.sha256,
        bytes: `\\x${zip.bytes.toString('hex')}`,
        size_bytes: zip.bytes.length,
        stored_at: now,
      },
    ],
    import: [{ ...own, import_id, created_at: now, created_by: accounts.registrar, state: 'confirmed' }],
    import_file: [
      {
        ...own,
        import_file_id,
        import_id,
        position: 0,
        name: 'alla.zip',
        sha256: zip.sha256,
        size_bytes: zip.bytes.length,
        state: 'read',
      },
    ],
    import_document: [
      {
        ...own,
        import_document_id: id(),
        import_id,
        import_file_id,
        position: 0,
        name: 'skrivelse.txt',
        reading: { confidence: { title: 0.925 } },
        corrections: {},
        document_id: documentId,
        state: 'confirmed',
      },
    ],
    ...partnershipRows({
      partnership_id,
      own_party,
      caseId,
      authorityId: authority.authorityId,
      associationId: association.associationId,
      now,
      id,
    }),
    ...needRows({
      ...{ partnership_id, party_id: own_party, association_id: association.associationId, now, on, id },
      host_authority_id: authority.authorityId,
    }),
    ...assessmentRows({
      ...{ partnership_id, authority_id: authority.authorityId, account_id: accounts.caseOfficer },
      ...{ now, on, id },
    }),
    ...aidRows({
      ...{ partnership_id, authority_id: authority.authorityId, association_id: association.associationId },
      ...{ now, on, id },
    }),
    ...agreementRows({
      ...{ partnership_id, party_id: own_party, account_id: accounts.chair, now, on, id },
      ...{ authority_id: authority.authorityId, document_id: documentId },
    }),
  }
}

const bytes = Buffer.from('PK: arkivet som det skickades in')
const zip = { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
