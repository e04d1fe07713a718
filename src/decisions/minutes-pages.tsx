import { type Meeting, meetingsWith, summonsContent } from '../meetings/index.ts'
import { notesOf } from '../minutes/index.ts'
import { minutesKind, noticeCertificateKind, noticeKind, summonsKind, wordingAt } from '../papers/index.ts'
import { isStaff } from '../platform/actor.ts'
import type { Document, Letterhead } from '../platform/documents/document.ts'
import { documentDocx, docxType } from '../platform/documents/docx.ts'
import { DocumentHtml } from '../platform/documents/html.tsx'
import { documentText } from '../platform/documents/text.ts'
import { isId } from '../platform/id.ts'
import { dayInWords } from '../platform/time.ts'
import { Layout } from '../platform/ui/layout.tsx'
import type { Request } from '../platform/web/env.ts'
import { missingPage } from '../platform/web/errors.tsx'
import { type Ask, askFor, opened, type Page } from '../platform/web/page.tsx'
import { withCorrections } from './documents.ts'
import { minutesPapersOf } from './minutes-papers.ts'

/** Names of papers in addresses; a number after the name picks further minutes of the same meeting. */
const named = /^(kallelse|protokoll|anslag|anslagsbevis)(?:-([2-9]|[1-9]\d))?$/

type Found = { readonly document: Document; readonly meeting: Meeting }

/** The paper of a meeting that the address names, set from what is recorded. */
const paperOfAddress = async (ask: Ask): Promise<Found | undefined> => {
  const meetingId = ask.param('meetingId')
  const [, name, number = '1'] = named.exec(ask.param('paper')) ?? []
  if (name === undefined || !isId(meetingId)) return undefined
  const [meeting] = await meetingsWith(ask.db, [meetingId])
  if (!meeting) return undefined
  const document = await documentOf(ask, { meetingId, name, number: Number(number) })
  return document && { document, meeting }
}

type Wanted = { readonly meetingId: string; readonly name: string; readonly number: number }

const documentOf = async (
  { db, authority, now }: Ask,
  { meetingId, name, number }: Wanted,
): Promise<Document | undefined> => {
  const wording = await wordingAt(db, now)
  if (name === 'kallelse') {
    const content = number === 1 ? await summonsContent(db, meetingId, authority.name) : undefined
    return content && summonsKind.document(summonsKind.schema.parse(content), wording)
  }
  const papers = (await minutesPapersOf(db, meetingId, authority.name))[number - 1]
  if (!papers) return undefined
  const { content, notice, certificate } = papers
  if (name === 'protokoll') {
    const notes = await notesOf(db, papers.minutes.minutesId)
    return withCorrections(minutesKind.document(minutesKind.schema.parse(content), wording), notes)
  }
  if (name === 'anslag') return notice && noticeKind.document(noticeKind.schema.parse(notice), wording)
  return certificate && noticeCertificateKind.document(noticeCertificateKind.schema.parse(certificate), wording)
}

/** A paper of a meeting as a page to read or print, with its files. For those who work for the authority. */
export const meetingPaperPage: Page<Found> = {
  shown: isStaff,
  load: paperOfAddress,
  view: ({ document, meeting }, view) => {
    const { t } = view
    const meetings = `/${view.authority?.slug}/sammantraden`
    const trail = [
      { href: meetings, label: t('decisions.meetings') },
      {
        href: `${meetings}/${meeting.meetingId}`,
        label: `${meeting.bodyName} ${dayInWords(meeting.heldOn, view.language)}`,
      },
    ]
    const here = view.path.split('?')[0] ?? ''
    return (
      <Layout view={view} title={`${document.label}, ${document.title}`} trail={trail}>
        <div class="hs-cols" data-cols="read">
          <DocumentHtml of={document} />
        </div>
        <p class="hs-noprint">
          <a href={`${here}/fil.docx`}>{t('decisions.asWord')}</a>{' '}
          <a href={`${here}/fil.txt`}>{t('decisions.asText')}</a>
        </p>
      </Layout>
    )
  },
}

/** A paper of a meeting as text or Word. The file is named after the kind and the day, and after no person. */
export const meetingPaperFile = async (c: Request): Promise<Response> => {
  const isWord = c.req.param('file') === 'fil.docx'
  const { found, paper, letterhead } = await opened(c, async (tx, found) => {
    const { authority, actor } = found
    if (!authority || !isStaff(actor)) return { found, paper: undefined, letterhead: undefined }
    const paper = await paperOfAddress(askFor(c, tx, authority, actor))
    const letterhead: Letterhead = {
      sender: authority.name,
      footer: authority.address === '' ? [] : [authority.address],
      ...{ accent: '#1f4e86', typeface: 'serif' },
    }
    return { found, paper, letterhead }
  })
  if (!paper || !letterhead) return missingPage(c, found)
  const { document, meeting } = paper
  const bytes = isWord ? await documentDocx(document, letterhead) : new TextEncoder().encode(documentText(document))
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': isWord ? docxType : 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${(document.label ?? '').toLowerCase()}-${meeting.heldOn}.${isWord ? 'docx' : 'txt'}"`,
    'cache-control': 'private, no-store',
  })
}
