import { openCase } from '../cases/index.ts'
import { minutesPapersOf } from '../decisions/index.ts'
import { signsElectronically, withSigners } from '../drafts/index.ts'
import { houseStyle, type MinutesContent, minutesKind } from '../papers/index.ts'
import type { Doing } from '../platform/action.ts'
import type { Authority } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import type { Document, Letterhead } from '../platform/documents/document.ts'
import type { Id } from '../platform/id.ts'
import type { Approval } from './approval.ts'
import { keepMinutesCase } from './approval-recording.ts'
import { minutesCaseOf } from './people-queries.ts'
import { minutesCaseNumber, minutesCaseTitle, openTitle } from './texts.ts'

/** The minutes as a paper on the authority's letterhead: what is signed. */
export type MinutesPaper = {
  readonly content: MinutesContent
  readonly tree: Document
  readonly letterhead: Letterhead
}

/** The minutes as their paper would be now. The day of approval is not in it: it is the day of the last signature. */
export const minutesPaperOf = async (
  db: Read,
  { minutes, meeting }: Pick<Approval, 'minutes' | 'meeting'>,
  authority: Authority,
  signers: readonly { readonly name: string; readonly role: string }[] = [],
): Promise<MinutesPaper | undefined> => {
  const papers = await minutesPapersOf(db, meeting.meetingId, authority.name)
  const own = papers.find((one) => one.minutes.minutesId === minutes.minutesId)
  if (!own) return undefined
  const { letterhead, wording } = await houseStyle(db, authority)
  const content: MinutesContent =
    signers.length === 0 ? own.content : { ...own.content, approval: { ...own.content.approval, isDigital: true } }
  const tree = minutesKind.document(minutesKind.schema.parse(content), wording)
  return { content, letterhead, tree: withSigners(tree, signers, signsElectronically) }
}

/** The register case of a body's minutes of the year of the meeting; opened with the first of them. */
export const minutesCaseFor = async (doing: Doing, { bodyId, bodyName, heldOn }: Approval['meeting']): Promise<Id> => {
  const known = await minutesCaseOf(doing.tx, bodyId, heldOn.year)
  if (known) return known
  const name = { year: String(heldOn.year), body: bodyName }
  const filled = (text: string) => text.replace('{year}', name.year).replace('{body}', name.body)
  const caseId = await openCase(doing, {
    bodyId,
    caseNumber: filled(minutesCaseNumber).slice(0, 60),
    caseNumberKey: `minutes-${heldOn.year}-${bodyId}`,
    title: filled(minutesCaseTitle),
    stage: 'decision',
    openedOn: doing.today,
    parties: [{ kind: 'authority', name: doing.authority.name }],
  })
  await keepMinutesCase(doing, { bodyId, year: heldOn.year, caseId })
  return caseId
}

const openWords = (item: MinutesContent['items'][number], provision: string): MinutesContent['items'][number] => ({
  paragraph: item.paragraph,
  title: openTitle.replace('{provision}', provision),
  points: [],
  assignments: [],
  motions: [],
  ballots: [],
  reservations: [],
})

/** The minutes without the words of paragraphs under secrecy: number, who took part in the meeting and the provision remain. */
export const openVersionOf = (content: MinutesContent, provisions: ReadonlyMap<number, string>): MinutesContent => ({
  ...content,
  items: content.items.map((item) => {
    const provision = item.paragraph === undefined ? undefined : provisions.get(item.paragraph)
    return provision === undefined ? item : openWords(item, provision)
  }),
})
