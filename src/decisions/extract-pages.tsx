import { type Case, getCase, hidingFor, mayRead, seesRecords } from '../cases/index.ts'
import { type MinutesNote, notesOf } from '../minutes/index.ts'
import { isStaff } from '../platform/actor.ts'
import type { Document } from '../platform/documents/document.ts'
import { DocumentHtml } from '../platform/documents/html.tsx'
import { documentText } from '../platform/documents/text.ts'
import { isId } from '../platform/id.ts'
import { Layout } from '../platform/ui/layout.tsx'
import type { Request } from '../platform/web/env.ts'
import { missingPage } from '../platform/web/errors.tsx'
import { type Ask, askFor, opened, type Page } from '../platform/web/page.tsx'
import type { Decision } from './decisions.ts'
import { dispatches } from './dispatch/dispatch.ts'
import { type BesideDecision, besideDecisions, extractDocument } from './documents.ts'
import { type FiledExtract, filedExtracts } from './filed-extract-queries.ts'
import { hidingDecisions } from './hiding.ts'
import { getDecision } from './queries.ts'

/** A decision with the case it belongs to, as far as the reader may see them. */
export type VisibleDecision = {
  readonly decision: Decision
  readonly matter: Case | undefined
  readonly authority: string
  readonly notes: readonly MinutesNote[]
  readonly beside: BesideDecision
  /** The extract in full that stands in the case, for those who see records. */
  readonly filed?: FiledExtract
  /** Whether the reader may have an extract certified: the minutes are approved, the reader keeps them, and it is not done. */
  readonly mayCertify: boolean
}

/** The decision that the address names, when the reader may see its case, without what is masked for that reader. */
export const visibleDecision = async (ask: Ask): Promise<VisibleDecision | undefined> => {
  const id = ask.param('itemId')
  const decision = isId(id) ? await getDecision(ask.db, id, ask.now) : undefined
  if (!decision) return undefined
  const matter = decision.item.caseId ? await getCase(ask.db, decision.item.caseId) : undefined
  if (!isStaff(ask.actor) && !(matter && mayRead(ask.actor, matter))) return undefined
  const [shown] = matter ? (await hidingDecisions(ask, matter.caseId))(decision) : [decision]
  if (!shown) return undefined
  const notes = await visibleNotes(ask, decision, matter)
  const beside = await visibleBeside(ask, decision, matter)
  const filed = seesRecords(ask.actor)
    ? (await filedExtracts(ask.db, [id])).get(id)?.find(({ isOpenVersion }) => !isOpenVersion)
    : undefined
  const isReady = decision.minutes?.approvedOn !== undefined && !filed?.isCertified
  const mayCertify = isReady && dispatches.holds(ask.actor, undefined)
  return {
    decision: shown,
    matter,
    authority: ask.authority.name,
    notes,
    beside,
    mayCertify,
    ...(filed ? { filed } : {}),
  }
}

/** Corrections of the minutes that are about this paragraph or all of them, without what is masked for the reader. */
const visibleNotes = async (ask: Ask, { item, minutes }: Decision, matter: Case | undefined) => {
  if (!minutes || (item.secrecyProvision !== undefined && !seesRecords(ask.actor))) return []
  const notes = await notesOf(ask.db, minutes.minutesId)
  const about = notes.filter(({ paragraph }) => paragraph === undefined || paragraph === item.paragraph)
  if (about.length === 0 || !matter) return about
  const hide = await hidingFor(ask, matter.caseId)
  return about.map((note) => ({ ...note, text: hide(note.text) }))
}

/** What stands beside the decision, without what is masked for the reader; nothing of it under secrecy. */
const visibleBeside = async (ask: Ask, { item }: Decision, matter: Case | undefined): Promise<BesideDecision> => {
  if (item.secrecyProvision !== undefined && !seesRecords(ask.actor))
    return { assignments: new Map(), extras: new Map() }
  const beside = await besideDecisions(ask.db, [item.meetingItemId])
  const extras = beside.extras.get(item.meetingItemId)
  if (!extras || !matter || seesRecords(ask.actor)) return beside
  const hide = await hidingFor(ask, matter.caseId)
  const hidden = (said: (typeof extras)['statements']) => said.map((one) => ({ ...one, text: hide(one.text) }))
  const shown = { ...extras, statements: hidden(extras.statements), reservationTexts: hidden(extras.reservationTexts) }
  return { ...beside, extras: new Map([[item.meetingItemId, shown]]) }
}

/** The text that says how far a filed extract has come. */
export const filedAs = ({
  isCertified,
  isSealed,
}: FiledExtract): `decisions.filed.${'waits' | 'sealing' | 'certified'}` => {
  if (!isCertified) return 'decisions.filed.waits'
  return isSealed ? 'decisions.filed.certified' : 'decisions.filed.sealing'
}

/** The extract as a page to read or print. */
export const extractPage: Page<VisibleDecision> = {
  load: visibleDecision,
  view: ({ decision, matter, authority, notes, beside, mayCertify, filed }, view) => {
    const document = extractDocument(decision, { authority, caseNumber: matter?.caseNumber, notes, beside })
    const trail = [
      { href: `/${view.authority?.slug}/beslut/${decision.item.meetingItemId}`, label: decision.item.title },
    ]
    return (
      <Layout view={view} title={document.title} trail={trail}>
        <div class="hs-cols" data-cols="read">
          <DocumentHtml of={document} />
        </div>
        <p class="hs-row hs-noprint">
          <a href={`${view.path.split('?')[0]}.txt`}>{view.t('decisions.asText')}</a>
          {filed && <a href={`/${view.authority?.slug}/handlingar/${filed.documentId}`}>{view.t(filedAs(filed))}</a>}
          {mayCertify && (
            <a href={`/${view.authority?.slug}/beslut/${decision.item.meetingItemId}/bestyrk`}>
              {view.t('decisions.certify')}
            </a>
          )}
        </p>
      </Layout>
    )
  },
}

/** The extract as plain text, to file elsewhere. The file's name carries the paragraph and no name of a person. */
export const extractText = async (c: Request): Promise<Response> => {
  const document = await opened(c, async (tx, { authority, actor }): Promise<Document | undefined> => {
    if (!authority) return undefined
    const found = await visibleDecision(askFor(c, tx, authority, actor))
    return (
      found &&
      extractDocument(found.decision, {
        authority: found.authority,
        caseNumber: found.matter?.caseNumber,
        notes: found.notes,
        beside: found.beside,
      })
    )
  })
  if (!document) return missingPage(c)
  c.header('content-disposition', 'attachment; filename="protokollsutdrag.txt"')
  c.header('cache-control', 'private, no-store')
  return c.text(documentText(document))
}
