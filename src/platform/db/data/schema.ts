// Generated from the migrations by `npm run schema`; a test compares. Not edited by hand.
import type { Generated, GeneratedAlways } from 'kysely'

export type AccessLogTable = {
  access_log_id: string
  at: Temporal.Instant
  authority_id: string | null
  account_id: string | null
  event: string
  reference: Generated<string>
}

export type AccountTable = {
  account_id: string
  email: string
  name: string
  is_demo: Generated<boolean>
  may_found_authorities: Generated<boolean>
  created_at: Temporal.Instant
  closed_at: Temporal.Instant | null
}

export type AdjournmentTable = {
  authority_id: string
  meeting_id: string
  from_at: Temporal.Instant
  until_at: Temporal.Instant | null
}

export type AgendaPackTable = {
  authority_id: string
  agenda_pack_id: string
  meeting_id: string
  state: 'making' | 'ready' | 'failed'
  asked_at: Temporal.Instant
  papers_done: Generated<number>
  papers: Generated<number>
  agenda_sha256: string
  made_at: Temporal.Instant | null
  size_bytes: bigint | null
  pages: number | null
  left_out: Generated<unknown>
  failure: string | null
}

export type AgendaPackPartTable = {
  authority_id: string
  agenda_pack_id: string
  position: number
  bytes: Buffer
}

export type AgreementTable = {
  agreement_id: string
  partnership_id: string
  revision: number
  has_money: boolean | null
  uses_premises: boolean | null
  concerns_children: boolean | null
  meets_individuals: boolean | null
  is_economic: boolean | null
  begun_at: Temporal.Instant
  changed_at: Temporal.Instant
}

export type AgreementClauseTable = {
  agreement_clause_id: string
  agreement_id: string
  partnership_id: string
  clause: string
  version: number
  revision: number
  content: unknown
  is_left_out: Generated<boolean>
  party_id: string | null
  account_id: string | null
  saved_at: Temporal.Instant
}

export type AgreementCommentTable = {
  agreement_comment_id: string
  agreement_id: string
  partnership_id: string
  clause: string
  party_id: string
  account_id: string | null
  said: string
  said_at: Temporal.Instant
}

export type AgreementIssueTable = {
  agreement_issue_id: string
  partnership_id: string
  revision: number
  authority_id: string
  document_id: string
  issued_at: Temporal.Instant
  expires_on: Temporal.PlainDate
  reminded_on: Temporal.PlainDate | null
  ended_at: Temporal.Instant | null
  end_reason: Generated<string>
  account_id: string | null
}

export type AgreementReadyTable = {
  agreement_ready_id: string
  agreement_id: string
  partnership_id: string
  party_id: string
  revision: number
  is_ready: boolean
  account_id: string | null
  said_at: Temporal.Instant
}

export type AgreementReturnTable = {
  agreement_return_id: string
  agreement_id: string
  partnership_id: string
  party_id: string
  account_id: string | null
  read: unknown
  sent_at: Temporal.Instant
}

export type AidConclusionTable = {
  aid_conclusion_id: string
  entered: Generated<number>
  partnership_id: string
  association_id: string
  authority_id: string
  is_economic: boolean | null
  is_advantage: boolean | null
  is_selective: boolean | null
  is_public: boolean | null
  affects_trade: boolean | null
  way: 'notEconomic' | 'noAid' | 'deMinimis' | 'sgei' | 'exemption'
  article: Generated<string>
  reason: string
  market_kr: number
  paid_kr: number
  years: number
  rate: number
  planned_euro: number
  decides_on: Temporal.PlainDate
  aid_declaration_id: string | null
  is_within: boolean
  concluded_by_name: string
  concluded_at: Temporal.Instant
  account_id: string | null
  proposed: Generated<unknown>
}

export type AidDeclarationTable = {
  aid_declaration_id: string
  entered: Generated<number>
  partnership_id: string
  association_id: string
  declared_on: Temporal.PlainDate
  signed_by_name: string
  signed_by_title: string
  linked: Generated<string>
  saved_at: Temporal.Instant
  account_id: string | null
}

export type AidDeclaredTable = {
  aid_declaration_id: string
  position: number
  partnership_id: string
  association_id: string
  giver: string
  regulation: 'general' | 'sgei' | 'agriculture' | 'fishery'
  granted_on: Temporal.PlainDate
  currency: 'EUR' | 'SEK'
  amount: number
  rate: number | null
  euro: number
  basis: Generated<string>
}

export type AppealTable = {
  authority_id: string
  appeal_id: string
  meeting_item_id: string
  received_on: Temporal.PlainDate
  is_in_time: boolean
  forwarded_on: Temporal.PlainDate | null
  court_outcome: 'dismissed' | 'rejected' | 'quashed' | 'withdrawn' | null
  court_case_number: Generated<string>
  final_on: Temporal.PlainDate | null
  struck_at: Temporal.Instant | null
  struck_by: string | null
  struck_because: string | null
}

export type ApprovalRoundTable = {
  authority_id: string
  approval_round_id: string
  minutes_id: string
  document_id: string | null
  state: 'signing' | 'approved' | 'declined' | 'withdrawn'
  started_at: Temporal.Instant
  started_by: string | null
  gap_because: string | null
  ended_at: Temporal.Instant | null
  ended_because: string | null
  touches_decision: Generated<boolean>
  reminded_at: Temporal.Instant | null
}

export type ApproverTable = {
  authority_id: string
  minutes_id: string
  position: number
  name: string
  party: string | null
  replaced_name: string | null
  replaced_because: string | null
}

export type ArchivePackageTable = {
  authority_id: string
  archive_package_id: string
  case_id: string
  state: 'packing' | 'ready' | 'failed'
  asked_at: Temporal.Instant
  asked_by: string | null
  made_at: Temporal.Instant | null
  sha256: string | null
  size_bytes: bigint | null
  is_sealed: Generated<boolean>
  holds: unknown
  failure: string | null
}

export type ArchivePackagePartTable = {
  authority_id: string
  archive_package_id: string
  position: number
  bytes: Buffer
}

export type AssessmentTable = {
  assessment_id: string
  partnership_id: string
  profile_version_id: string
  state: Generated<'open' | 'proposed' | 'approved'>
  begun_at: Temporal.Instant
  begun_by: string | null
  form: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | null
  reason: Generated<string>
  proposed_on: Temporal.PlainDate | null
  proposed_by: string | null
  proposed_by_name: Generated<string>
  approved_on: Temporal.PlainDate | null
  approved_by: string | null
  approved_by_name: Generated<string>
}

export type AssessmentAnswerTable = {
  assessment_answer_id: string
  entered: Generated<number>
  partnership_id: string
  question: string
  answer: string
  reason: Generated<string>
  evidence: Generated<string>
  source: Generated<string>
  side: 'authority' | 'association'
  answered_at: Temporal.Instant
  account_id: string | null
  answered_by_name: string
  proposed: Generated<unknown>
}

export type AssessmentCommentTable = {
  assessment_comment_id: string
  partnership_id: string
  question: Generated<string>
  text: string
  side: 'authority' | 'association'
  written_at: Temporal.Instant
  account_id: string | null
  written_by_name: string
}

export type AssignmentTable = {
  authority_id: string
  assignment_id: string
  case_id: string
  meeting_item_id: string | null
  from_body_id: string | null
  to_role: string
  text: string
  due_on: Temporal.PlainDate | null
  report_back_to: string | null
  state: 'open' | 'reported' | 'closed'
  closed_on: Temporal.PlainDate | null
  report_form: 'oral' | 'written' | null
  closed_item_id: string | null
}

export type AssignmentReportTable = {
  authority_id: string
  assignment_report_id: string
  assignment_id: string
  text: string
  reported_on: Temporal.PlainDate
  document_id: string | null
  entered_at: Temporal.Instant
  entered_by: string | null
}

export type AssociationTable = {
  association_id: string
  organisation_number: string | null
  name: string
  purpose: Generated<string>
  area: Generated<string>
  created_at: Temporal.Instant
  purpose_clause: Generated<string>
  statutes_adopted_on: Temporal.PlainDate | null
  shares_no_profit: boolean | null
  register_status: 'none' | 'applied' | 'registered' | 'deregistered' | null
  registered_on: Temporal.PlainDate | null
  confirmed_on: Temporal.PlainDate | null
  icnpo_class: string | null
  themes: Generated<string[]>
  target_groups: Generated<string[]>
  offers: Generated<string[]>
  areas: Generated<string[]>
  wants_proposals: Generated<boolean>
  words: GeneratedAlways<string | null>
}

export type AssociationDecisionTable = {
  association_decision_id: string
  partnership_id: string
  partnership_party_id: string
  revision: number
  decided_on: Temporal.PlainDate
  minutes_reference: string
  association_evidence_id: string | null
  recorded_at: Temporal.Instant
  account_id: string | null
}

export type AssociationEvidenceTable = {
  association_evidence_id: string
  association_id: string
  title: string
  dated_on: Temporal.PlainDate | null
  media_type: 'application/pdf' | 'image/png' | 'image/jpeg'
  sha256: string
  bytes: Buffer
  added_at: Temporal.Instant
  account_id: string | null
}

export type AssociationGrantTable = {
  authority_id: string
  association_grant_id: string
  association_id: string
  partnership_id: string | null
  kind: 'normed' | 'operating' | 'project' | 'premises' | 'partnership' | 'other'
  title: string
  amount_kr: number
  regulation: 'notAid' | 'general' | 'sgei' | 'exemption'
  not_aid_reason: Generated<string>
  rate: number | null
  euro: number | null
  granted_on: Temporal.PlainDate
  decision_reference: Generated<string>
  from_on: Temporal.PlainDate | null
  until_on: Temporal.PlainDate | null
  registered_on: Temporal.PlainDate | null
  declared_as: string | null
  recorded_at: Temporal.Instant
  changed_at: Temporal.Instant
  account_id: string | null
}

export type AssociationOfficerTable = {
  association_officer_id: string
  association_id: string
  name: string
  office: 'chair' | 'viceChair' | 'treasurer' | 'secretary' | 'member' | 'substitute' | 'auditor'
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate | null
}

export type AssociationRepresentativeTable = {
  association_representative_id: string
  association_id: string
  account_id: string
  role: 'chair' | 'signatory' | 'contact'
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate | null
  vouched_by: string | null
}

export type AssociationSignatoryTable = {
  association_signatory_id: string
  association_id: string
  name: string
  title: string
  signs: 'alone' | 'jointly'
  jointly_count: Generated<number>
  account_id: string | null
  association_evidence_id: string
  evidence_says: string
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate | null
}

export type AttendanceTable = {
  authority_id: string
  attendance_id: string
  meeting_id: string
  person_id: string | null
  name: string
  party: string | null
  role: 'deciding' | 'servingSubstitute' | 'substitute' | 'official' | 'other' | 'absent'
  title: string | null
  unit: string | null
  position: number
  term_role: 'chair' | 'viceChair' | 'member' | 'substitute' | null
  order_position: number | null
  is_remote: Generated<boolean>
  is_present: Generated<boolean>
}

export type AttendanceEventTable = {
  authority_id: string
  attendance_event_id: string
  attendance_id: string
  kind: 'arrived' | 'left' | 'returned'
  cause: 'recusal' | 'other' | null
  at: Temporal.Instant
  meeting_item_id: string | null
}

export type AttendanceRangeTable = {
  authority_id: string
  attendance_id: string
  kind: 'present' | 'absent' | 'recused' | 'serves'
  from_paragraph: number
  to_paragraph: number
}

export type AuthorityTable = {
  authority_id: string
  slug: string
  name: string
  municipality_code: string | null
  host_name: string | null
  address: Generated<string>
  email: Generated<string>
  publishes_minutes: Generated<boolean>
  created_at: Temporal.Instant
}

export type AuthorityDecisionTable = {
  authority_decision_id: string
  partnership_id: string
  partnership_party_id: string
  authority_id: string
  revision: number
  body_name: string
  decided_on: Temporal.PlainDate
  minutes_reference: string
  force: 'final' | 'notAppealable' | 'weighed'
  force_on: Temporal.PlainDate | null
  force_reason: Generated<string>
  signer_account_id: string
  signer_name: string
  mandate_reference: string
  recorded_at: Temporal.Instant
  account_id: string | null
}

export type AuthorityRoleTable = {
  authority_id: string
  authority_role_id: string
  account_id: string
  role: 'administrator' | 'registrar' | 'committeeSecretary' | 'caseOfficer' | 'chair' | 'politician' | 'auditor'
  body_id: string | null
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate | null
}

export type BallotTable = {
  authority_id: string
  meeting_item_id: string
  position: number
  attendance_id: string
  choice: 'yes' | 'no' | 'abstain'
}

export type BodyTable = {
  authority_id: string
  body_id: string
  name: string
  kind: 'council' | 'executiveBoard' | 'committeeBoard' | 'subcommittee'
  parent_body_id: string | null
  seats: number | null
}

export type BodyNumberingTable = {
  authority_id: string
  body_id: string
  from_on: Temporal.PlainDate
  kind: 'diary' | 'ownSeries'
  pattern: string
}

export type CalendarAddressTable = {
  authority_id: string
  person_id: string
  token_hash: string
  made_at: Temporal.Instant
}

export type CaseFileTable = {
  authority_id: string
  case_id: string
  body_id: string
  case_number: string
  case_number_key: string
  title: string
  summary: Generated<string>
  state: 'open' | 'closed'
  stage: 'need' | 'assessment' | 'decision' | 'operation' | 'followUp'
  opened_on: Temporal.PlainDate
  closed_on: Temporal.PlainDate | null
  case_officer_id: string | null
  is_public: Generated<boolean>
  latest_event_on: Temporal.PlainDate
  closing_reason: 'decided' | 'withdrawn' | 'noAction' | 'handedOver' | null
}

export type CaseNumberCounterTable = {
  authority_id: string
  body_id: string
  year: number
  last_serial: number
}

export type CasePartyTable = {
  authority_id: string
  case_party_id: string
  case_id: string
  kind: 'authority' | 'association'
  name: string
  association_id: string | null
  position: Generated<number>
}

export type ChildAssessmentTable = {
  child_assessment_id: string
  entered: Generated<number>
  partnership_id: string
  is_affected: boolean
  scope: Generated<string>
  children: Generated<string>
  knowledge: Generated<string>
  rules: Generated<string>
  heard: Generated<string>
  assessment: Generated<string>
  reason: Generated<string>
  by_name: Generated<string>
  saved_at: Temporal.Instant
  account_id: string | null
  saved_by_name: string
}

export type ClauseTextTable = {
  authority_id: string
  clause: string
  version: number
  wording: string
  made_at: Temporal.Instant
  made_by: string | null
}

export type CriteriaProfileVersionTable = {
  profile_version_id: string
  authority_id: string
  number: number
  name: string
  based_on: 'forum7' | 'skr8' | 'upm' | 'upmChildren' | 'upmChildrenAid' | 'lawOnly'
  demands: 'all' | 'whollyOrPartly'
  criteria: unknown
  reason: Generated<string>
  saved_at: Temporal.Instant
  saved_by: string | null
}

export type DecisionPointTable = {
  authority_id: string
  meeting_item_id: string
  number: number
  text: string
}

export type DelegatedDecisionTable = {
  authority_id: string
  delegated_decision_id: string
  body_id: string
  year: number
  serial: number
  delegation_rule_id: string | null
  case_id: string | null
  text: string
  decided_by: string
  decided_on: Temporal.PlainDate
  is_urgent: boolean
  must_be_reported: boolean
  is_appealable: boolean
  reported_item_id: string | null
  entered_at: Temporal.Instant
  entered_by: string | null
  agenda_item_id: string | null
}

export type DelegationRuleTable = {
  authority_id: string
  delegation_rule_id: string
  body_id: string
  number: string
  title: string
  subject: 'ordinary' | 'direction' | 'toCouncil' | 'principledPower' | 'citizenProposal' | 'forbidden'
  receiver: 'presidium' | 'subcommittee' | 'member' | 'employee' | 'automated'
  to_role: string
  provision: Generated<string>
  must_be_reported: boolean
  is_appealable: boolean
  is_sub_delegation: Generated<boolean>
  from_head: Generated<boolean>
  board_allows: Generated<boolean>
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate | null
}

export type DialogueConfirmationTable = {
  dialogue_note_id: string
  partnership_party_id: string
  partnership_id: string
  revision: number
  confirmed_at: Temporal.Instant
  account_id: string | null
}

export type DialogueNoteTable = {
  dialogue_note_id: string
  partnership_id: string
  held_on: Temporal.PlainDate
  present: string
  said: string
  next_step: Generated<string>
  goes_on: 'goOn' | 'meetAgain' | 'stop'
  revision: Generated<number>
  written_at: Temporal.Instant
  account_id: string | null
}

export type DispatchTable = {
  authority_id: string
  dispatch_id: string
  meeting_item_id: string
  recipient: Generated<string>
  email: string
  asked_at: Temporal.Instant
  asked_by: string | null
  text_sha256: string | null
  sent_at: Temporal.Instant | null
  failed_at: Temporal.Instant | null
}

export type DocumentTable = {
  authority_id: string
  document_id: string
  case_id: string
  kind:
    | 'minutes'
    | 'minutesExtract'
    | 'summons'
    | 'officialReport'
    | 'guidelines'
    | 'referral'
    | 'referralResponse'
    | 'agreement'
    | 'notice'
    | 'noticeCertificate'
    | 'followUpReport'
    | 'unknown'
  title: string
  document_on: Temporal.PlainDate | null
  file_name: string
  sha256: string
  media_type: string
  text: string
  reading: unknown
  is_public: Generated<boolean>
  filed_at: Temporal.Instant
  filed_by: string | null
}

export type DraftTable = {
  authority_id: string
  draft_id: string
  case_id: string
  kind: string
  title: string
  content: unknown
  version: number
  state: 'open' | 'finished' | 'discarded'
  replaces_document_id: string | null
  made_at: Temporal.Instant
  made_by: string | null
  updated_at: Temporal.Instant
  updated_by: string | null
}

export type DraftSignerTable = {
  authority_id: string
  draft_id: string
  position: number
  account_id: string
  association_id: string | null
  name: string
  role: string
}

export type DraftVersionTable = {
  authority_id: string
  draft_id: string
  version: number
  content: unknown
  saved_at: Temporal.Instant
  saved_by: string | null
}

export type ElectedApproverTable = {
  authority_id: string
  meeting_id: string
  position: number
  attendance_id: string
  is_substitute: Generated<boolean>
}

export type FindingTable = {
  authority_id: string
  finding_id: string
  case_id: string
  document_id: string | null
  level: 'block' | 'warn' | 'info' | 'ok'
  rule: string
  pointer: string | null
  message: string
  found_at: Temporal.Instant
}

export type GapJudgementTable = {
  authority_id: string
  gap_judgement_id: string
  notice_id: string
  from_at: Temporal.Instant
  until_at: Temporal.Instant
  broke_the_period: boolean
  reason: string
  judged_at: Temporal.Instant
  judged_by: string | null
}

export type GuidelineTable = {
  authority_id: string
  guideline_id: string
  slug: string
  begun_at: Temporal.Instant
}

export type GuidelineClauseTable = {
  authority_id: string
  guideline_clause_id: string
  guideline_version_id: string
  position: number
  number: string
  heading: string
  text: Generated<string>
}

export type GuidelineVersionTable = {
  authority_id: string
  guideline_version_id: string
  guideline_id: string
  number: number
  title: string
  introduction: Generated<string>
  applies_to: Generated<string>
  responsible: Generated<string>
  revise_by: Temporal.PlainDate | null
  state: Generated<'draft' | 'adopted' | 'replaced'>
  valid_from: Temporal.PlainDate | null
  valid_until: Temporal.PlainDate | null
  adopted_on: Temporal.PlainDate | null
  adopted_by: Generated<string>
  adopted_item_id: string | null
  profile_version_id: string | null
  begun_at: Temporal.Instant
  begun_by: string | null
  source_document_id: string | null
}

export type ImportTable = {
  authority_id: string
  import_id: string
  created_at: Temporal.Instant
  created_by: string
  state: 'reading' | 'review' | 'unreadable' | 'nothingNew' | 'confirmed' | 'discarded'
}

export type ImportDocumentTable = {
  authority_id: string
  import_document_id: string
  import_id: string
  import_file_id: string
  position: number
  name: string
  sha256: string | null
  media_type: string | null
  text: string | null
  reading: unknown
  corrections: Generated<unknown>
  failure_code: string | null
  failure_message: string | null
  document_id: string | null
  state: 'read' | 'failed' | 'known' | 'confirmed' | 'discarded'
}

export type ImportFileTable = {
  authority_id: string
  import_file_id: string
  import_id: string
  position: number
  name: string
  sha256: string | null
  size_bytes: number
  state: 'queued' | 'reading' | 'read' | 'failed'
}

export type IssuedCertificateTable = {
  authority_id: string
  serial: string
  account_id: string | null
  name: string
  certificate: Buffer
  valid_from: Temporal.Instant
  valid_until: Temporal.Instant
  issued_at: Temporal.Instant
  issued_by: string | null
  revoked_at: Temporal.Instant | null
  revoked_by: string | null
  revoked_reason: string | null
}

export type IssuedPaperTable = {
  authority_id: string
  document_id: string
  draft_id: string | null
  kind: string
  content: unknown
  tree: unknown
  letterhead: unknown
  state: 'typesetting' | 'ready' | 'failed'
  failure: string | null
  pdf_sha256: string | null
  first_pdf_sha256: string | null
  sealed_at: Temporal.Instant | null
  withdrawn_at: Temporal.Instant | null
  withdrawn_reason: string | null
  replaced_by_document_id: string | null
  seal_failure: string | null
  minutes_id: string | null
  awaits_certification: Generated<boolean>
}

export type ItemNoteTable = {
  authority_id: string
  meeting_item_id: string
  position: number
  kind: 'statement' | 'note'
  name: string
  party: string | null
  text: string
}

export type ItemPaperTable = {
  authority_id: string
  meeting_item_id: string
  document_id: string
  position: Generated<number>
}

export type ItemServiceTable = {
  authority_id: string
  meeting_item_id: string
  attendance_id: string
  standing: 'serves' | 'recused' | 'away'
  replaces: string | null
  leads: Generated<boolean>
}

export type JointNeedTable = {
  partnership_id: string
  version: number
  challenge: string
  target_group: string
  why_together: string
  goal: string
  written_at: Temporal.Instant
  account_id: string | null
  written_for: string
}

export type JointNeedConfirmationTable = {
  partnership_id: string
  version: number
  partnership_party_id: string
  confirmed_at: Temporal.Instant
  account_id: string | null
}

export type JournalTable = {
  authority_id: string
  sequence: bigint
  at: Temporal.Instant
  account_id: string | null
  acting_as: string
  action: string
  subject_id: string | null
  outcome: 'done' | 'refused' | 'missing'
  details: unknown
  previous_hash: string
  hash: string
}

export type JournalHeadTable = {
  authority_id: string
  sequence: bigint
  hash: string
}

export type LegalForceTable = {
  authority_id: string
  meeting_item_id: string
  gained_on: Temporal.PlainDate
  confirmed_on: Temporal.PlainDate
  confirmed_by: string | null
  note: Generated<string>
  legal_force_id: Generated<string>
  struck_at: Temporal.Instant | null
  struck_by: string | null
  struck_because: string | null
}

export type LetterheadTable = {
  authority_id: string
  version: number
  sender: string
  footer: unknown
  accent: string
  typeface: 'serif' | 'sans'
  logo_sha256: string | null
  logo_description: string | null
  wording: unknown
  made_at: Temporal.Instant
  made_by: string | null
}

export type LogoTable = {
  authority_id: string
  sha256: string
  media_type: 'image/png' | 'image/jpeg'
  width_px: number
  height_px: number
  added_at: Temporal.Instant
  added_by: string | null
}

export type MaskTable = {
  authority_id: string
  web_version_id: string
  from_character: number
  until_character: number
  reason: string
  provision: string
  words: Generated<string>
}

export type MeetingTable = {
  authority_id: string
  meeting_id: string
  body_id: string
  held_on: Temporal.PlainDate
  starts_at: string | null
  ends_at: string | null
  place: Generated<string>
  state: Generated<'planned' | 'summoned' | 'open' | 'adjourned' | 'closed' | 'cancelled'>
  opened_at: Temporal.Instant | null
  closed_at: Temporal.Instant | null
  secretary_id: string | null
  is_open_doors: Generated<boolean>
  is_remote: Generated<boolean>
  is_extra: Generated<boolean>
  cancelled_because: string | null
  calendar_sequence: Generated<number>
  version: Generated<number>
  changed_at: Temporal.Instant | null
  extra_asked_by: number | null
  extra_chair_wants: Generated<boolean>
  remote_address: Generated<string>
  hindrance_to: Generated<string>
  summoned_at: Temporal.Instant | null
  approval_place: Generated<string>
  approval_planned_at: Temporal.Instant | null
}

export type MeetingChairTable = {
  authority_id: string
  meeting_id: string
  name: string
  party: string | null
  from_paragraph: Generated<number>
  to_paragraph: Generated<number>
}

export type MeetingItemTable = {
  authority_id: string
  meeting_item_id: string
  meeting_id: string
  minutes_id: string | null
  case_id: string | null
  paragraph: number | null
  title: string
  outcome: 'decision' | 'proposal' | 'remitted' | 'tabled' | 'information' | null
  proposal_from: 'chair' | 'administration' | 'body' | 'member' | null
  appeal_type: 'legalityReview' | 'administrativeAppeal' | 'preparatory' | 'execution'
  background: Generated<string>
  decision_path: Generated<string>
  document_id: string | null
  position: Generated<number>
  kind: Generated<
    | 'rollCall'
    | 'approvers'
    | 'agenda'
    | 'recusal'
    | 'information'
    | 'delegated'
    | 'notices'
    | 'case'
    | 'motion'
    | 'citizenProposal'
    | 'interpellation'
    | 'question'
    | 'election'
    | 'resignation'
    | 'reportBack'
    | 'other'
  >
  handling: Generated<'waiting' | 'open' | 'done' | 'struck'>
  is_urgent: Generated<boolean>
  is_extra: Generated<boolean>
  is_closed_doors: Generated<boolean>
  secrecy_provision: string | null
  rapporteur: string | null
  minutes_planned: number | null
  opened_at: Temporal.Instant | null
  done_at: Temporal.Instant | null
  found_by: 'acclamation' | 'vote' | 'lot' | null
  finding: 'approved' | 'rejected' | 'amended' | 'remitted' | 'tabled' | 'noted' | null
  is_immediate: Generated<boolean>
  dispatch_to: Generated<string>
  assignment_id: string | null
  own_words: Generated<unknown>
  version: Generated<number>
  raised_on: Temporal.PlainDate | null
  prepared_by: 'executiveBoard' | 'board' | 'councilCommittee' | 'nobody' | null
  board_opinion: Generated<boolean>
  exempt: 'election' | 'audit' | 'term' | 'handOver' | null
  has_child_assessment: Generated<boolean>
  handled_because: Generated<string>
  asking: number | null
  putting_order: Generated<string>
  closes_assignment: Generated<boolean>
  words_before: unknown
  words_mended_at: Temporal.Instant | null
  words_mended_by: string | null
  agreed_reason: Generated<string>
  agreed_count: number | null
  agreed_noted_by: string | null
}

export type MeetingRulesTable = {
  authority_id: string
  body_id: string
  summons_days: Generated<number>
  summons_unit: Generated<'calendar' | 'working'>
  return_rule: Generated<'info' | 'warn' | 'block'>
  may_be_open: Generated<boolean>
  may_be_remote: Generated<boolean>
  may_note_opinion: Generated<boolean>
  notice_margin_days: Generated<number>
  minutes_kept_at: Generated<string>
  first_paragraph_year: number | null
  first_paragraph: number | null
  version: Generated<number>
  fewer_may_answer: Generated<boolean>
}

export type MeetingSecretaryTable = {
  authority_id: string
  meeting_id: string
  from_paragraph: number
  person_id: string | null
  name: string
}

export type MinutesTable = {
  authority_id: string
  minutes_id: string
  meeting_id: string
  document_id: string | null
  kind: 'ordinary' | 'immediate'
  secretary: string | null
  approved_on: Temporal.PlainDate | null
  approval_place: string | null
  is_digitally_signed: Generated<boolean>
  is_secret: Generated<boolean>
  reminded_on: Temporal.PlainDate | null
}

export type MinutesCaseTable = {
  authority_id: string
  body_id: string
  year: number
  case_id: string
}

export type MinutesNoteTable = {
  authority_id: string
  minutes_note_id: string
  minutes_id: string
  paragraph: number | null
  text: string
  noted_on: Temporal.PlainDate
  noted_at: Temporal.Instant
  noted_by: string | null
  noted_by_name: string
}

export type MinutesRangeTable = {
  authority_id: string
  minutes_id: string
  from_paragraph: number
  to_paragraph: number
}

export type MotionTable = {
  authority_id: string
  meeting_item_id: string
  position: number
  name: string
  party: string | null
  kind: 'approve' | 'reject' | 'amend' | 'add' | 'remit' | 'table' | 'other'
  text: Generated<string>
  attendance_id: string | null
  is_withdrawn: Generated<boolean>
}

export type NeedTable = {
  partnership_id: string
  host_authority_id: string
  title: string
  challenge: string
  for_whom: string
  wanted: string
  brings: Generated<string>
  area: Generated<string>
  themes: Generated<string[]>
  target_groups: Generated<string[]>
  wanted_resources: Generated<string[]>
  association_id: string | null
  political_body: Generated<string>
  sent_at: Temporal.Instant
  opened_on: Temporal.PlainDate | null
  invitation: Generated<string>
  invites_from: Temporal.PlainDate | null
  invites_until: Temporal.PlainDate | null
  shorter_because: Generated<string>
  words: GeneratedAlways<string | null>
}

export type NeedAnswerTable = {
  need_answer_id: string
  partnership_id: string
  association_id: string
  says: string
  brings: Generated<string>
  answered_at: Temporal.Instant
  account_id: string | null
  outcome: Generated<'waiting' | 'joined' | 'declined'>
  outcome_reason: Generated<string>
  outcome_at: Temporal.Instant | null
}

export type NeedInvitedTable = {
  partnership_id: string
  association_id: string
  reasons: Generated<string[]>
  invited_at: Temporal.Instant
}

export type NeedScreeningTable = {
  need_screening_id: string
  partnership_id: string
  outcome: 'goOn' | 'otherForm' | 'notOurs'
  answer: string
  screened_at: Temporal.Instant
  account_id: string | null
}

export type NeedSenderTable = {
  partnership_id: string
  name: string
  email: string
  token_hash: string | null
}

export type NeedSettingTable = {
  authority_id: string
  least_open_days: number
}

export type NoticeTable = {
  authority_id: string
  notice_id: string
  minutes_id: string | null
  posted_on: Temporal.PlainDate
  removed_on: Temporal.PlainDate | null
  kept_at: Generated<string>
  posted_by: Generated<string>
  kind: Generated<'approvedMinutes' | 'councilMeeting' | 'boardMeeting' | 'delegatedDecision' | 'publicNotice'>
  meeting_id: string | null
  title: Generated<string>
  content: unknown
  content_sha256: string | null
  posted_at: Temporal.Instant | null
  last_appeal_on: Temporal.PlainDate | null
  earliest_removal_on: Temporal.PlainDate | null
  planned_removal_on: Temporal.PlainDate | null
  removed_at: Temporal.Instant | null
  withdrawn_at: Temporal.Instant | null
  withdrawn_because: string | null
  replaces: string | null
  delegated_decision_id: string | null
}

export type OfficialTitleTable = {
  authority_id: string
  official_title_id: string
  person_id: string
  title: string
  unit: Generated<string>
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate | null
}

export type PaperRevisionTable = {
  authority_id: string
  document_id: string
  revision: number
  kind: 'typeset' | 'signature' | 'seal' | 'longTerm'
  position: number | null
  sha256: string
  made_at: Temporal.Instant
}

export type PaperSignatureTable = {
  authority_id: string
  document_id: string
  position: number
  account_id: string
  association_id: string | null
  name: string
  role: string
  state: 'waiting' | 'signed' | 'declined'
  signed_at: Temporal.Instant | null
  declined_at: Temporal.Instant | null
  reason: string | null
  party_authority_id: string | null
}

export type ParagraphGivenTable = {
  authority_id: string
  body_id: string
  year: number
  paragraph: number
  meeting_item_id: string
  given_at: Temporal.Instant
}

export type PartnershipTable = {
  partnership_id: string
  host_authority_id: string
  case_id: string | null
  title: string
  goal: Generated<string>
  state:
    | 'needSpotted'
    | 'screened'
    | 'matching'
    | 'dialogue'
    | 'jointNeed'
    | 'suitability'
    | 'otherForm'
    | 'childAssessment'
    | 'dataAndAid'
    | 'drafting'
    | 'associationDecision'
    | 'preparation'
    | 'referral'
    | 'committee'
    | 'boardDecision'
    | 'remitted'
    | 'tabled'
    | 'rejected'
    | 'approved'
    | 'announced'
    | 'appealRunning'
    | 'appealed'
    | 'legalForce'
    | 'signing'
    | 'active'
    | 'paused'
    | 'ended'
  starts_on: Temporal.PlainDate | null
  ends_on: Temporal.PlainDate | null
  is_public: Generated<boolean>
  created_at: Temporal.Instant
  initiated_by: Generated<'association' | 'municipality' | 'jointly' | 'politicalBody' | 'citizen'>
  state_since: Generated<Temporal.Instant>
}

export type PartnershipConfirmationTable = {
  partnership_confirmation_id: string
  partnership_id: string
  partnership_party_id: string
  verb: string
  from_state: string
  state_since: Temporal.Instant
  confirmed_at: Temporal.Instant
  account_id: string | null
  reason: Generated<string>
  taken_back_at: Temporal.Instant | null
}

export type PartnershipExceptionTable = {
  partnership_exception_id: string
  partnership_id: string
  gate: string
  state: string
  decided_by_name: string
  decided_by_title: Generated<string>
  reason: string
  decided_on: Temporal.PlainDate
  recorded_at: Temporal.Instant
  account_id: string | null
}

export type PartnershipLevelTable = {
  partnership_level_id: string
  entered: Generated<number>
  partnership_id: string
  is_of_principle: boolean
  is_whole_matter: boolean
  is_beyond_budget: boolean
  boards: number
  is_public_power: boolean
  has_statute: boolean | null
  is_kept_for_board: boolean | null
  has_council_decision: boolean | null
  has_programme: boolean | null
  has_control: boolean | null
  has_insight: boolean | null
  note: Generated<string>
  saved_by_name: string
  saved_at: Temporal.Instant
  account_id: string | null
  proposed: Generated<unknown>
}

export type PartnershipMoveTable = {
  partnership_move_id: string
  partnership_id: string
  verb: string
  from_state: string
  to_state: string
  moved_at: Temporal.Instant
  account_id: string | null
  acting_as: string
  reason: Generated<string>
}

export type PartnershipNoteTable = {
  authority_id: string
  partnership_note_id: string
  partnership_id: string
  text: string
  written_at: Temporal.Instant
  account_id: string | null
  shared_at: Temporal.Instant | null
}

export type PartnershipPartyTable = {
  partnership_party_id: string
  partnership_id: string
  authority_id: string | null
  association_id: string | null
  brings: Generated<string>
  consent: Generated<'asked' | 'given' | 'declined' | 'withdrawn'>
  consent_at: Temporal.Instant | null
  consent_said: Generated<string>
}

export type PartnershipReferralTable = {
  partnership_referral_id: string
  partnership_id: string
  question: string
  answer_by: Temporal.PlainDate
  silence_is_consent: boolean
  sent_at: Temporal.Instant
  account_id: string | null
}

export type PartnershipReferralBodyTable = {
  partnership_referral_body_id: string
  partnership_referral_id: string
  partnership_id: string
  name: string
  email: Generated<string>
  position: number
  stance: 'supports' | 'partly' | 'objects' | 'nothing' | null
  answered_on: Temporal.PlainDate | null
  decided_by: Generated<string>
  answer: Generated<string>
}

export type PartnershipSharedNoteTable = {
  partnership_shared_note_id: string
  partnership_id: string
  partnership_party_id: string
  text: string
  shared_at: Temporal.Instant
  account_id: string | null
}

export type PartnershipValueTable = {
  partnership_value_id: string
  entered: Generated<number>
  partnership_id: string
  authority_id: string
  yearly_kr: number
  months: number | null
  option_months: number
  is_total_stated: boolean
  is_annex2: boolean
  splitting: 'apart' | 'together' | null
  splitting_reason: Generated<string>
  saved_by_name: string
  saved_at: Temporal.Instant
  account_id: string | null
  proposed: Generated<unknown>
}

export type PasskeyTable = {
  credential_id: string
  account_id: string
  public_key: Buffer
  counter: bigint
  transports: Generated<string>
  label: string
  made_at: Temporal.Instant
  last_used_at: Temporal.Instant | null
}

export type PasskeyChallengeTable = {
  account_id: string
  challenge: string
  expires_at: Temporal.Instant
}

export type PersonTable = {
  authority_id: string
  person_id: string
  name: string
  account_id: string | null
}

export type PilotTable = {
  authority_id: string
  pilot_id: string
  assignment_id: string
  title: string
  state:
    | 'assigned'
    | 'planned'
    | 'exploring'
    | 'piloting'
    | 'interimReport'
    | 'finalPilotReport'
    | 'reportedToBoard'
    | 'closed'
  state_since: Temporal.Instant
  responsible: Generated<string>
  plan: Generated<string>
  starts_on: Temporal.PlainDate | null
  ends_on: Temporal.PlainDate | null
  created_at: Temporal.Instant
}

export type PilotMoveTable = {
  authority_id: string
  pilot_move_id: string
  pilot_id: string
  verb: string
  from_state: string
  to_state: string
  moved_at: Temporal.Instant
  account_id: string | null
  note: Generated<string>
  board_decision: Generated<string>
}

export type PilotPartnershipTable = {
  authority_id: string
  pilot_id: string
  partnership_id: string
  linked_at: Temporal.Instant
  final_report: Generated<string>
  final_report_on: Temporal.PlainDate | null
}

export type PlannedOutageTable = {
  authority_id: string
  planned_outage_id: string
  from_at: Temporal.Instant
  until_at: Temporal.Instant
  reason: string
  told_at: Temporal.Instant
  told_by: string | null
}

export type PrivateNoteTable = {
  authority_id: string
  account_id: string
  meeting_item_id: string
  text: string
  written_at: Temporal.Instant
}

export type ProposalPointTable = {
  authority_id: string
  meeting_item_id: string
  number: number
  text: string
}

export type RegisterEntryTable = {
  authority_id: string
  register_entry_id: string
  case_id: string
  document_id: string | null
  direction: 'received' | 'drawnUp'
  registered_on: Temporal.PlainDate
  dated_on: Temporal.PlainDate
  counterpart: Generated<string>
  subject: string
  is_secret: Generated<boolean>
  secrecy_provision: string | null
}

export type ReservationTable = {
  authority_id: string
  meeting_item_id: string
  position: number
  name: string
  party: string | null
  attendance_id: string | null
  announced_at: Temporal.Instant | null
  text: Generated<string>
}

export type SearchTextTable = {
  authority_id: string
  case_id: string
  document_id: string | null
  words: string
}

export type SessionTable = {
  token_hash: string
  account_id: string
  acting_kind: 'role' | 'association' | null
  acting_id: string | null
  language: Generated<'sv' | 'en'>
  started_at: Temporal.Instant
  expires_at: Temporal.Instant
  ended_at: Temporal.Instant | null
}

export type SignInLinkTable = {
  token_hash: string
  account_id: string
  made_at: Temporal.Instant
  expires_at: Temporal.Instant
  used_at: Temporal.Instant | null
}

export type SigningActTable = {
  authority_id: string
  signing_act_id: string
  document_id: string
  position: number
  account_id: string
  sha256: string
  means: 'code' | 'passkey'
  secret: string
  made_at: Temporal.Instant
  expires_at: Temporal.Instant
  attempts: Generated<number>
  confirmed_at: Temporal.Instant | null
  used_at: Temporal.Instant | null
}

export type StandingItemTable = {
  authority_id: string
  standing_item_id: string
  body_id: string
  position: number
  kind: 'rollCall' | 'approvers' | 'agenda' | 'recusal' | 'information' | 'delegated' | 'notices' | 'other'
  title: string
  is_first: Generated<boolean>
}

export type StoredFileTable = {
  authority_id: string
  sha256: string
  bytes: Buffer
  size_bytes: number
  stored_at: Temporal.Instant
}

export type SubstitutionOrderTable = {
  authority_id: string
  body_id: string
  party: string
  position: number
  from_party: string
}

export type SummonsAnswerTable = {
  authority_id: string
  meeting_id: string
  person_id: string
  role: 'chair' | 'viceChair' | 'member' | 'substitute'
  party: string | null
  summoned_at: Temporal.Instant | null
  answer: 'comes' | 'remote' | 'declines' | null
  answered_at: Temporal.Instant | null
  called_for: string | null
}

export type TermOfOfficeTable = {
  authority_id: string
  term_of_office_id: string
  body_id: string
  person_id: string
  role: 'chair' | 'viceChair' | 'member' | 'substitute'
  party: string | null
  position: Generated<number>
  from_on: Temporal.PlainDate
  until_on: Temporal.PlainDate | null
}

export type TieTable = {
  authority_id: string
  tie_id: string
  person_id: string
  association_id: string
  kind:
    | 'leader'
    | 'wasLeader'
    | 'fundedEmployee'
    | 'employee'
    | 'member'
    | 'memberOfSmall'
    | 'closeLeader'
    | 'steeringGroup'
  told_at: Temporal.Instant
}

export type VolunteerRateTable = {
  authority_id: string
  version: number
  adult_ore: bigint
  youth_ore: bigint
  valid_from: Temporal.PlainDate
  source: string
  made_at: Temporal.Instant
  made_by: string | null
}

export type VoteTable = {
  authority_id: string
  meeting_item_id: string
  position: number
  yes: number
  no: number
  abstain: Generated<number>
  method: Generated<'open' | 'closed'>
  yes_means: Generated<string>
  no_means: Generated<string>
  is_election: Generated<boolean>
  outcome: 'yes' | 'no' | 'lot' | null
  tellers: Generated<string>
  drawn: 'yes' | 'no' | null
  yes_finding: 'approved' | 'amended' | 'rejected' | 'remitted' | 'tabled' | 'goesOn' | null
  no_finding: 'approved' | 'amended' | 'rejected' | 'remitted' | 'tabled' | 'goesOn' | null
}

export type WatchCheckpointTable = {
  authority_id: string
  size: bigint
  root: string
  note: string
  made_at: Temporal.Instant
}

export type WatchEntryTable = {
  authority_id: string
  log_index: bigint
  notice_id: string
  probed_at: Temporal.Instant
  result: 'seen' | 'absent' | 'unreachable'
  http_status: number | null
  content_sha256: string | null
  entry: string
}

export type WatchNodeTable = {
  authority_id: string
  level: number
  index: bigint
  hash: string
}

export type WebVersionTable = {
  authority_id: string
  web_version_id: string
  document_id: string
  text: string
  made_at: Temporal.Instant
  made_by: string | null
  replaced_at: Temporal.Instant | null
  title: Generated<string>
  tree: unknown
  letterhead: unknown
  pdf_state: 'typesetting' | 'ready' | 'failed' | null
  pdf_failure: string | null
  pdf_sha256: string | null
  shown_through: Temporal.PlainDate | null
}

export type WordTemplateTable = {
  authority_id: string
  version: number
  sha256: string | null
  file_name: string
  made_at: Temporal.Instant
  made_by: string | null
}

export type Database = {
  access_log: AccessLogTable
  account: AccountTable
  adjournment: AdjournmentTable
  agenda_pack: AgendaPackTable
  agenda_pack_part: AgendaPackPartTable
  agreement: AgreementTable
  agreement_clause: AgreementClauseTable
  agreement_comment: AgreementCommentTable
  agreement_issue: AgreementIssueTable
  agreement_ready: AgreementReadyTable
  agreement_return: AgreementReturnTable
  aid_conclusion: AidConclusionTable
  aid_declaration: AidDeclarationTable
  aid_declared: AidDeclaredTable
  appeal: AppealTable
  approval_round: ApprovalRoundTable
  approver: ApproverTable
  archive_package: ArchivePackageTable
  archive_package_part: ArchivePackagePartTable
  assessment: AssessmentTable
  assessment_answer: AssessmentAnswerTable
  assessment_comment: AssessmentCommentTable
  assignment: AssignmentTable
  assignment_report: AssignmentReportTable
  association: AssociationTable
  association_decision: AssociationDecisionTable
  association_evidence: AssociationEvidenceTable
  association_grant: AssociationGrantTable
  association_officer: AssociationOfficerTable
  association_representative: AssociationRepresentativeTable
  association_signatory: AssociationSignatoryTable
  attendance: AttendanceTable
  attendance_event: AttendanceEventTable
  attendance_range: AttendanceRangeTable
  authority: AuthorityTable
  authority_decision: AuthorityDecisionTable
  authority_role: AuthorityRoleTable
  ballot: BallotTable
  body: BodyTable
  body_numbering: BodyNumberingTable
  calendar_address: CalendarAddressTable
  case_file: CaseFileTable
  case_number_counter: CaseNumberCounterTable
  case_party: CasePartyTable
  child_assessment: ChildAssessmentTable
  clause_text: ClauseTextTable
  criteria_profile_version: CriteriaProfileVersionTable
  decision_point: DecisionPointTable
  delegated_decision: DelegatedDecisionTable
  delegation_rule: DelegationRuleTable
  dialogue_confirmation: DialogueConfirmationTable
  dialogue_note: DialogueNoteTable
  dispatch: DispatchTable
  document: DocumentTable
  draft: DraftTable
  draft_signer: DraftSignerTable
  draft_version: DraftVersionTable
  elected_approver: ElectedApproverTable
  finding: FindingTable
  gap_judgement: GapJudgementTable
  guideline: GuidelineTable
  guideline_clause: GuidelineClauseTable
  guideline_version: GuidelineVersionTable
  import: ImportTable
  import_document: ImportDocumentTable
  import_file: ImportFileTable
  issued_certificate: IssuedCertificateTable
  issued_paper: IssuedPaperTable
  item_note: ItemNoteTable
  item_paper: ItemPaperTable
  item_service: ItemServiceTable
  joint_need: JointNeedTable
  joint_need_confirmation: JointNeedConfirmationTable
  journal: JournalTable
  journal_head: JournalHeadTable
  legal_force: LegalForceTable
  letterhead: LetterheadTable
  logo: LogoTable
  mask: MaskTable
  meeting: MeetingTable
  meeting_chair: MeetingChairTable
  meeting_item: MeetingItemTable
  meeting_rules: MeetingRulesTable
  meeting_secretary: MeetingSecretaryTable
  minutes: MinutesTable
  minutes_case: MinutesCaseTable
  minutes_note: MinutesNoteTable
  minutes_range: MinutesRangeTable
  motion: MotionTable
  need: NeedTable
  need_answer: NeedAnswerTable
  need_invited: NeedInvitedTable
  need_screening: NeedScreeningTable
  need_sender: NeedSenderTable
  need_setting: NeedSettingTable
  notice: NoticeTable
  official_title: OfficialTitleTable
  paper_revision: PaperRevisionTable
  paper_signature: PaperSignatureTable
  paragraph_given: ParagraphGivenTable
  partnership: PartnershipTable
  partnership_confirmation: PartnershipConfirmationTable
  partnership_exception: PartnershipExceptionTable
  partnership_level: PartnershipLevelTable
  partnership_move: PartnershipMoveTable
  partnership_note: PartnershipNoteTable
  partnership_party: PartnershipPartyTable
  partnership_referral: PartnershipReferralTable
  partnership_referral_body: PartnershipReferralBodyTable
  partnership_shared_note: PartnershipSharedNoteTable
  partnership_value: PartnershipValueTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  person: PersonTable
  pilot: PilotTable
  pilot_move: PilotMoveTable
  pilot_partnership: PilotPartnershipTable
  planned_outage: PlannedOutageTable
  private_note: PrivateNoteTable
  proposal_point: ProposalPointTable
  register_entry: RegisterEntryTable
  reservation: ReservationTable
  search_text: SearchTextTable
  session: SessionTable
  sign_in_link: SignInLinkTable
  signing_act: SigningActTable
  standing_item: StandingItemTable
  stored_file: StoredFileTable
  substitution_order: SubstitutionOrderTable
  summons_answer: SummonsAnswerTable
  term_of_office: TermOfOfficeTable
  tie: TieTable
  volunteer_rate: VolunteerRateTable
  vote: VoteTable
  watch_checkpoint: WatchCheckpointTable
  watch_entry: WatchEntryTable
  watch_node: WatchNodeTable
  web_version: WebVersionTable
  word_template: WordTemplateTable
}
