import { standards } from './data/standards.ts'
import { documentsInOrder } from './layout.ts'
import type { PackageFacts } from './mets.ts'
import { type Row, type Rows, rowsOf, text } from './rows.ts'
import { type Xml, xmlFile } from './xml.ts'

/** What describes a case file: its rows, those around it, and where each stored file lies. */
export type Described = {
  readonly tables: Rows
  readonly context: Rows
  readonly paths: ReadonlyMap<string, string>
}

/** The case file with its records after E-ARK CITS ERMS 2.1 (FGS Ärendehantering 2.0). Elements stand in the order of the schema. */
export const ermsXml = (facts: PackageFacts, of: Described): string =>
  xmlFile({
    erms: {
      '@_xmlns': standards.erms,
      control: {
        identification: { '@_identificationType': 'packageId', '#text': facts.packageId },
        maintenanceInformation: {
          maintenanceStatus: { '@_value': 'created' },
          maintenanceAgency: { agencyName: facts.authorityName },
          maintenanceHistory: {
            maintenanceEvent: {
              eventType: { '@_value': 'created' },
              eventDateTime: facts.madeAt,
              agent: { '@_agentType': 'creator', name: 'Handslag' },
            },
          },
        },
      },
      aggregations: { aggregation: rowsOf(of.tables, 'case_file').map((row) => caseFile(facts, row, of)) },
    },
  })

const caseFile = ({ authorityName }: PackageFacts, row: Row, of: Described): Xml => {
  const { tables, context } = of
  const body = rowsOf(context, 'body').find(({ body_id }) => body_id === row.body_id) ?? {}
  return {
    '@_systemIdentifier': text(row, 'case_id'),
    '@_aggregationType': 'caseFile',
    objectId: text(row, 'case_number'),
    title: text(row, 'title'),
    status: { '@_value': text(row, 'state') === 'closed' ? 'closed' : 'initiated' },
    additionalInformation: { ownElement: [...assignments(tables), ...findings(tables)] },
    agents: {
      agent: [
        { '@_agentType': 'archiver', name: authorityName, unitName: text(body, 'name') },
        ...rowsOf(tables, 'case_party').map((party) => ({
          '@_agentType': 'other',
          '@_otherAgentType': 'party',
          name: text(party, 'name'),
        })),
      ],
    },
    description: text(row, 'summary') || undefined,
    dates: {
      date: [dated('opened', text(row, 'opened_on')), dated('closed', text(row, 'closed_on'))].flat(),
    },
    action: rowsOf(tables, 'meeting_item').map((item) => decision(item, tables)),
    record: [...documentsInOrder(tables).map((document) => record(document, of)), ...withoutDocument(tables)],
  }
}

const dated = (dateType: string, day: string): readonly Xml[] =>
  day === '' ? [] : [{ '@_dateType': dateType, '#text': day.includes('T') ? day : `${day}T00:00:00` }]

const decision = (item: Row, tables: Rows): Xml => {
  const meeting = rowsOf(tables, 'meeting').find(({ meeting_id }) => meeting_id === item.meeting_id) ?? {}
  const points = rowsOf(tables, 'decision_point').filter(
    ({ meeting_item_id }) => meeting_item_id === item.meeting_item_id,
  )
  const paragraph = text(item, 'paragraph')
  return {
    actionText: [
      `${paragraph === '' ? '' : `§ ${paragraph} `}${text(item, 'title')}`,
      ...points.map((point) => `${text(point, 'number')}. ${text(point, 'text')}`),
    ].join('\n'),
    actionType: text(item, 'outcome') || 'item',
    dates: { actionDate: dated('decision_date', text(meeting, 'held_on')) },
  }
}

const record = (document: Row, { tables, paths }: Described): Xml => {
  const documentId = text(document, 'document_id')
  const entry = rowsOf(tables, 'register_entry').find(({ document_id }) => document_id === documentId) ?? {}
  const signed = rowsOf(tables, 'paper_signature').some(
    ({ document_id, state }) => document_id === documentId && state === 'signed',
  )
  const hashes = [
    text(document, 'sha256'),
    ...rowsOf(tables, 'paper_revision')
      .filter(({ document_id }) => document_id === documentId)
      .map((revision) => text(revision, 'sha256')),
  ]
  const files = [...new Set(hashes)].flatMap((sha256) => paths.get(sha256) ?? [])
  return {
    '@_systemIdentifier': documentId,
    '@_recordType': text(document, 'kind'),
    objectId: documentId,
    title: text(document, 'title'),
    ...registered(entry),
    additionalInformation: {
      appendix: files.map((path, index) => ({
        '@_name': `${index + 1}`,
        '@_path': `file:///${path}`,
        '@_eSignatureHasExisted': String(signed && index > 0),
      })),
      ownElement: ownFacts('registerEntry', entry, ['direction', 'counterpart', 'subject']),
    },
  }
}

// A record that has been registered without a document of its own: it came on paper, or is kept elsewhere.
const withoutDocument = (tables: Rows): readonly Xml[] =>
  rowsOf(tables, 'register_entry')
    .filter(({ document_id }) => document_id === null)
    .map((entry) => ({
      '@_systemIdentifier': text(entry, 'register_entry_id'),
      objectId: text(entry, 'register_entry_id'),
      title: text(entry, 'subject'),
      ...registered(entry),
      additionalInformation: { ownElement: ownFacts('registerEntry', entry, ['direction', 'counterpart', 'subject']) },
    }))

const registered = (entry: Row): Xml => ({
  restriction: entry.is_secret === true ? { '@_restrictionType': 'confidential', regulation: 'OSL' } : undefined,
  dates:
    text(entry, 'registered_on') === ''
      ? undefined
      : { date: [dated('captured', text(entry, 'registered_on')), dated('created', text(entry, 'dated_on'))].flat() },
})

const assignments = (tables: Rows): readonly Xml[] =>
  rowsOf(tables, 'assignment').flatMap((row) =>
    ownFacts('assignment', row, ['to_role', 'text', 'due_on', 'report_back_to', 'state', 'closed_on']),
  )

const findings = (tables: Rows): readonly Xml[] =>
  rowsOf(tables, 'finding').flatMap((row) => ownFacts('finding', row, ['level', 'rule', 'message', 'found_at']))

const ownFacts = (description: string, row: Row, columns: readonly string[]): readonly Xml[] => {
  const said = columns.filter((column) => text(row, column) !== '')
  if (said.length === 0) return []
  return [
    {
      ownElementDescription: description,
      ownElement: said.map((column) => ({ '@_name': column, value: text(row, column) })),
    },
  ]
}
