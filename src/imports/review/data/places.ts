/** The kinds of value that a place can hold, each with its field and its check. */
export type ValueKind =
  | 'text'
  | 'longText'
  | 'day'
  | 'time'
  | 'number'
  | 'ranges'
  | 'yes'
  | 'documentKind'
  | 'role'
  | 'outcome'
  | 'proposer'
  | 'motion'

/** Every place in a reading that a person can correct, with `*` for a position in a list. The order is that of the review. */
export const leafKinds = {
  '/kind': 'documentKind',
  '/title': 'text',
  '/caseNumbers/*': 'text',
  '/authority': 'text',
  '/body': 'text',
  '/documentDate': 'day',
  '/meeting/date': 'day',
  '/meeting/start': 'time',
  '/meeting/end': 'time',
  '/meeting/place': 'text',
  '/paragraphs': 'ranges',
  '/chairs/*/name': 'text',
  '/chairs/*/party': 'text',
  '/chairs/*/paragraphs': 'ranges',
  '/secretary/name': 'text',
  '/approvers/*/name': 'text',
  '/approvers/*/party': 'text',
  '/approval/date': 'day',
  '/approval/place': 'text',
  '/approval/digital': 'yes',
  '/notice/postedOn': 'day',
  '/notice/removedOn': 'day',
  '/notice/lastAppealDay': 'day',
  '/notice/keptAt': 'text',
  '/notice/by': 'text',
  '/items/*/paragraph': 'number',
  '/items/*/caseNumber': 'text',
  '/items/*/title': 'text',
  '/items/*/outcome': 'outcome',
  '/items/*/points/*': 'longText',
  '/items/*/assignments/*/to': 'text',
  '/items/*/assignments/*/text': 'longText',
  '/items/*/assignments/*/dueOn': 'day',
  '/items/*/reportBackTo': 'text',
  '/items/*/proposalFrom': 'proposer',
  '/items/*/motions/*/by/name': 'text',
  '/items/*/motions/*/by/party': 'text',
  '/items/*/motions/*/kind': 'motion',
  '/items/*/motions/*/text': 'longText',
  '/items/*/votes/*/yes': 'number',
  '/items/*/votes/*/no': 'number',
  '/items/*/votes/*/abstain': 'number',
  '/items/*/reservations/*/name': 'text',
  '/items/*/reservations/*/party': 'text',
  '/items/*/immediateApproval': 'yes',
  '/items/*/attachments/*': 'text',
  '/attendance/*/name': 'text',
  '/attendance/*/party': 'text',
  '/attendance/*/role': 'role',
  '/attendance/*/title': 'text',
  '/attendance/*/unit': 'text',
  '/attendance/*/present': 'ranges',
  '/attendance/*/absent': 'ranges',
  '/attendance/*/recused': 'ranges',
  '/attendance/*/serves': 'ranges',
  '/referral/from': 'text',
  '/referral/to': 'text',
  '/referral/dueOn': 'day',
  '/criteria/*': 'longText',
  '/recipients/*': 'text',
  '/signers/*/name': 'text',
  '/signers/*/title': 'text',
  '/attachments/*': 'text',
  '/sections/*/heading': 'text',
  '/sections/*/text': 'longText',
} as const satisfies Record<string, ValueKind>

/** Facts of several parts that are shown in one row and corrected on one page; `needs` are the parts that may not be left out. */
export const wholes = {
  '/chairs/*': { parts: ['name', 'party', 'paragraphs'], needs: ['name'] },
  '/approvers/*': { parts: ['name', 'party'], needs: ['name'] },
  '/attendance/*': {
    parts: ['name', 'party', 'role', 'title', 'unit', 'present', 'absent', 'recused', 'serves'],
    needs: ['name', 'role'],
  },
  '/items/*/assignments/*': { parts: ['to', 'text', 'dueOn'], needs: ['to', 'text'] },
  '/items/*/motions/*': { parts: ['by/name', 'by/party', 'kind', 'text'], needs: ['by/name', 'kind'] },
  '/items/*/votes/*': { parts: ['yes', 'no', 'abstain'], needs: ['yes', 'no'] },
  '/items/*/reservations/*': { parts: ['name', 'party'], needs: ['name'] },
  '/signers/*': { parts: ['name', 'title'], needs: ['name'] },
  '/sections/*': { parts: ['heading', 'text'], needs: ['heading', 'text'] },
} as const satisfies Record<string, { parts: readonly string[]; needs: readonly string[] }>

/** A new paragraph is asked for with these; the rest of it is added fact by fact. */
export const newItem = { parts: ['paragraph', 'caseNumber', 'title', 'outcome'], needs: ['title'] } as const

/** The choices of the kinds that have some, in the order they are shown. */
export const choices = {
  documentKind: [
    'minutes',
    'minutesExtract',
    'summons',
    'officialReport',
    'guidelines',
    'referral',
    'referralResponse',
    'agreement',
    'notice',
    'unknown',
  ],
  role: ['deciding', 'servingSubstitute', 'substitute', 'official', 'other', 'absent'],
  outcome: ['decision', 'proposal', 'remitted', 'tabled', 'information'],
  proposer: ['chair', 'administration', 'body', 'member'],
  motion: ['approve', 'reject', 'amend', 'add', 'remit', 'table', 'other'],
} as const satisfies Partial<Record<ValueKind, readonly string[]>>
