/**
 * Every table whose rows belong to a case, parents first: which rows, by values of rows taken before ("column in table.column"). Shared:
 * other cases stand in the same row, so that it may be there already when a package is restored. `onlyKnownFile`: a file
 * that is taken only when another row of the case names it too, since an archive as it was sent in may hold papers of other cases.
 */
export const caseTables = [
  { table: 'case_file', by: [] },
  { table: 'case_party', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'document', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'register_entry', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'finding', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'web_version', by: [{ column: 'document_id', of: 'document.document_id' }] },
  { table: 'mask', by: [{ column: 'web_version_id', of: 'web_version.web_version_id' }] },
  { table: 'issued_paper', by: [{ column: 'document_id', of: 'document.document_id' }] },
  { table: 'paper_signature', by: [{ column: 'document_id', of: 'issued_paper.document_id' }] },
  { table: 'paper_revision', by: [{ column: 'document_id', of: 'issued_paper.document_id' }] },
  { table: 'draft', by: [{ column: 'draft_id', of: 'issued_paper.draft_id' }] },
  { table: 'draft_signer', by: [{ column: 'draft_id', of: 'draft.draft_id' }] },
  { table: 'assignment', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'assignment_report', by: [{ column: 'assignment_id', of: 'assignment.assignment_id' }] },
  { table: 'delegated_decision', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  {
    table: 'delegation_rule',
    isShared: true,
    by: [{ column: 'delegation_rule_id', of: 'delegated_decision.delegation_rule_id' }],
  },
  { table: 'meeting_item', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'decision_point', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'proposal_point', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'item_paper', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'item_service', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'item_note', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'motion', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'vote', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'ballot', by: [{ column: 'meeting_item_id', of: 'vote.meeting_item_id' }] },
  { table: 'reservation', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'dispatch', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'paragraph_given', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'appeal', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  { table: 'legal_force', by: [{ column: 'meeting_item_id', of: 'meeting_item.meeting_item_id' }] },
  {
    table: 'minutes',
    isShared: true,
    by: [
      { column: 'minutes_id', of: 'meeting_item.minutes_id' },
      { column: 'minutes_id', of: 'issued_paper.minutes_id' },
      { column: 'document_id', of: 'document.document_id' },
    ],
  },
  { table: 'minutes_range', isShared: true, by: [{ column: 'minutes_id', of: 'minutes.minutes_id' }] },
  { table: 'approver', isShared: true, by: [{ column: 'minutes_id', of: 'minutes.minutes_id' }] },
  { table: 'minutes_note', isShared: true, by: [{ column: 'minutes_id', of: 'minutes.minutes_id' }] },
  { table: 'approval_round', isShared: true, by: [{ column: 'minutes_id', of: 'minutes.minutes_id' }] },
  { table: 'minutes_case', isShared: true, by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'notice', isShared: true, by: [{ column: 'minutes_id', of: 'minutes.minutes_id' }] },
  { table: 'gap_judgement', isShared: true, by: [{ column: 'notice_id', of: 'notice.notice_id' }] },
  {
    table: 'meeting',
    isShared: true,
    by: [
      { column: 'meeting_id', of: 'meeting_item.meeting_id' },
      { column: 'meeting_id', of: 'minutes.meeting_id' },
    ],
  },
  { table: 'attendance', isShared: true, by: [{ column: 'meeting_id', of: 'meeting.meeting_id' }] },
  { table: 'elected_approver', isShared: true, by: [{ column: 'meeting_id', of: 'meeting.meeting_id' }] },
  { table: 'attendance_range', isShared: true, by: [{ column: 'attendance_id', of: 'attendance.attendance_id' }] },
  { table: 'attendance_event', isShared: true, by: [{ column: 'attendance_id', of: 'attendance.attendance_id' }] },
  { table: 'meeting_chair', isShared: true, by: [{ column: 'meeting_id', of: 'meeting.meeting_id' }] },
  { table: 'meeting_secretary', isShared: true, by: [{ column: 'meeting_id', of: 'meeting.meeting_id' }] },
  { table: 'adjournment', isShared: true, by: [{ column: 'meeting_id', of: 'meeting.meeting_id' }] },
  { table: 'summons_answer', isShared: true, by: [{ column: 'meeting_id', of: 'meeting.meeting_id' }] },
  { table: 'import_document', by: [{ column: 'document_id', of: 'document.document_id' }] },
  {
    table: 'import_file',
    isShared: true,
    onlyKnownFile: 'sha256',
    by: [{ column: 'import_file_id', of: 'import_document.import_file_id' }],
  },
  { table: 'import', isShared: true, by: [{ column: 'import_id', of: 'import_document.import_id' }] },
  { table: 'partnership', by: [{ column: 'case_id', of: 'case_file.case_id' }] },
  { table: 'partnership_party', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'partnership_move', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'partnership_exception', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'partnership_confirmation', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'partnership_shared_note', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'need', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'need_screening', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'need_invited', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'need_answer', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'dialogue_note', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'dialogue_confirmation', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'joint_need', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'joint_need_confirmation', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'agreement', by: [{ column: 'partnership_id', of: 'partnership.partnership_id' }] },
  { table: 'agreement_clause', by: [{ column: 'agreement_id', of: 'agreement.agreement_id' }] },
  { table: 'agreement_comment', by: [{ column: 'agreement_id', of: 'agreement.agreement_id' }] },
  { table: 'agreement_ready', by: [{ column: 'agreement_id', of: 'agreement.agreement_id' }] },
] as const

/** Tables that point at rows of a case and yet stay behind, with the reason. A test wants every other such table in the list above. */
export const leftBehind = [
  {
    table: 'draft_version',
    because: 'what is only on its way to a paper is not kept when the paper is finished (TF 2:12)',
  },
  { table: 'search_text', because: 'it is made anew of the words of the case and its papers' },
  { table: 'partnership_note', because: 'a working note is a support for memory, not a paper of the case (TF 2:12)' },
  { table: 'pilot', because: 'a pilot assignment spans several cases; its reports are filed as papers where it was given' },
  { table: 'pilot_partnership', because: 'it ties partnerships of several cases to one assignment' },
  { table: 'pilot_move', because: 'it is of the pilot assignment, not of one case' },
  { table: 'private_note', because: 'what a member notes for themselves is no official document' },
  {
    table: 'need_sender',
    because: 'the address of somebody without an account does not travel; the idea itself is filed in the case',
  },
  { table: 'signing_act', because: 'how a signature was confirmed is the secret of the person who signed' },
  { table: 'watch_entry', because: 'the log over the notice board is one chain for the whole authority' },
  { table: 'archive_package', because: 'it tells of packages, and this is one' },
  { table: 'archive_package_part', because: 'it tells of packages, and this is one' },
] as const

/**
 * What rows of a case point at and the authority owns: made when a package is restored where it is missing, with these columns and
 * no more. Neither addresses nor rights of persons travel: an account comes back closed, with its name.
 */
export const contextTables = [
  {
    table: 'authority',
    key: 'authority_id',
    columns: [
      'authority_id',
      'slug',
      'name',
      'municipality_code',
      'address',
      'email',
      'publishes_minutes',
      'created_at',
    ],
  },
  { table: 'account', key: 'account_id', columns: ['account_id', 'name'] },
  {
    table: 'association',
    key: 'association_id',
    columns: ['association_id', 'organisation_number', 'name', 'purpose', 'area', 'created_at'],
  },
  {
    table: 'body',
    key: 'body_id',
    columns: ['authority_id', 'body_id', 'name', 'kind', 'parent_body_id', 'seats'],
  },
  { table: 'person', key: 'person_id', columns: ['authority_id', 'person_id', 'name'] },
] as const
