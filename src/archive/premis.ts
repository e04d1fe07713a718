import { standards } from './data/standards.ts'
import { type Xml, xmlFile } from './xml.ts'

/** A row of the journal about the case or something in it, as it is kept: no names. */
export type PackedEvent = {
  readonly sequence: string
  readonly at: string
  readonly actingAs: string
  readonly accountId: string | null
  readonly action: string
  readonly subjectId: string | null
  readonly outcome: string
  readonly details: string
  readonly hash: string
}

/** What was done to the case, as events of PREMIS 3: each row of the journal with its place in the chain and its hash. */
export const premisXml = (caseId: string, events: readonly PackedEvent[]): string =>
  xmlFile({
    premis: {
      '@_xmlns': standards.premis,
      '@_xmlns:xsi': standards.xsi,
      '@_version': '3.0',
      object: {
        '@_xsi:type': 'intellectualEntity',
        objectIdentifier: { objectIdentifierType: 'UUID', objectIdentifierValue: caseId },
      },
      event: events.map(event),
    },
  })

const event = (of: PackedEvent): Xml => ({
  eventIdentifier: { eventIdentifierType: 'journal', eventIdentifierValue: of.sequence },
  eventType: of.action,
  eventDateTime: of.at,
  eventDetailInformation: [{ eventDetail: of.details }, { eventDetail: `sha256 ${of.hash}` }],
  eventOutcomeInformation: { eventOutcome: of.outcome },
  linkingAgentIdentifier: [
    { linkingAgentIdentifierType: 'role', linkingAgentIdentifierValue: of.actingAs },
    ...(of.accountId === null
      ? []
      : [{ linkingAgentIdentifierType: 'account', linkingAgentIdentifierValue: of.accountId }]),
  ],
  linkingObjectIdentifier:
    of.subjectId === null
      ? undefined
      : { linkingObjectIdentifierType: 'UUID', linkingObjectIdentifierValue: of.subjectId },
})
