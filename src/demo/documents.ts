import { decisionsOfCase, extractDocument, minutesPapersOf } from '../decisions/index.ts'
import { printedSigners, signsElectronically, withSigners } from '../drafts/index.ts'
import { latestMeetings, summonsContent } from '../meetings/index.ts'
import {
  agreementKind,
  followUpKind,
  guidelinesKind,
  houseStyle,
  minutesKind,
  noticeCertificateKind,
  noticeKind,
  officialMemoKind,
  referralAnswerKind,
  summonsKind,
  type Wording,
} from '../papers/index.ts'
import type { Authority } from '../platform/actor.ts'
import type { Read } from '../platform/db/db.ts'
import { attachmentOf } from '../platform/documents/attachment.ts'
import type { Document, Letterhead } from '../platform/documents/document.ts'
import { documentDocx } from '../platform/documents/docx.ts'
import { htmlFile } from '../platform/documents/html-file.tsx'
import type { Typesetter } from '../platform/documents/pdf/typesetter.ts'
import { documentText } from '../platform/documents/text.ts'
import { isId } from '../platform/id.ts'
import type { SigningDesk } from '../platform/signing/desk.ts'
import { prepareFields } from '../platform/signing/fields.ts'
import type { Instant } from '../platform/time.ts'
import { agreementPaper } from './data/papers-agreement.ts'
import { answerPaper } from './data/papers-answer.ts'
import { followUpPaper } from './data/papers-follow-up.ts'
import { guidelinesPaper } from './data/papers-guidelines.ts'
import { memoPaper } from './data/papers-memo.ts'

/** A paper about to be written to files. Its name begins with its kind and holds no name of a person. */
export type NamedPaper = { readonly name: string; readonly document: Document }

/** Words as a file name: lower case, without signs that trouble old file systems. */
const fileWord = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)

/** The papers that people of the demo authority have written by hand, one of each kind. */
const writtenPapers = (wording: Wording): readonly NamedPaper[] => [
  { name: 'tjansteskrivelse-sprakhamnen', document: officialMemoKind.document(memoPaper, wording) },
  { name: 'remissvar-riktlinjer', document: referralAnswerKind.document(answerPaper, wording) },
  { name: 'riktlinjer-iop', document: guidelinesKind.document(guidelinesPaper, wording) },
  { name: 'overenskommelse-sprakhamnen', document: agreementKind.document(agreementPaper, wording) },
  { name: 'uppfoljning-sprakhamnen', document: followUpKind.document(followUpPaper, wording) },
]

/** The papers of every meeting: summons, minutes, notice and its certificate, and an extract for each decision in a case. */
const meetingPapers = async (
  db: Read,
  { authority, wording, now }: { authority: Authority; wording: Wording; now: Instant },
): Promise<readonly NamedPaper[]> => {
  const papers: NamedPaper[] = []
  const cases = new Set<string>()
  for (const { meetingId, bodyName, heldOn } of await latestMeetings(db, { limit: 100 })) {
    const suffix = `${fileWord(bodyName)}-${heldOn}`
    const summons = await summonsContent(db, meetingId, authority.name)
    if (summons)
      papers.push({
        name: `kallelse-${suffix}`,
        document: summonsKind.document(summonsKind.schema.parse(summons), wording),
      })
    const sets = await minutesPapersOf(db, meetingId, authority.name)
    for (const [index, { content, notice, certificate }] of sets.entries()) {
      const own = index === 0 ? suffix : `${suffix}-${index + 1}`
      papers.push({
        name: `protokoll-${own}`,
        document: minutesKind.document(minutesKind.schema.parse(content), wording),
      })
      if (notice)
        papers.push({
          name: `anslag-${own}`,
          document: noticeKind.document(noticeKind.schema.parse(notice), wording),
        })
      if (certificate)
        papers.push({
          name: `anslagsbevis-${own}`,
          document: noticeCertificateKind.document(noticeCertificateKind.schema.parse(certificate), wording),
        })
    }
  }
  for (const { case_id } of await db.selectFrom('case_file').select('case_id').execute()) cases.add(case_id)
  for (const caseId of [...cases].filter(isId))
    for (const decision of await decisionsOfCase(db, caseId, now)) {
      const { meeting, item } = decision
      if (item.paragraph === undefined) continue
      papers.push({
        name: `protokollsutdrag-${fileWord(meeting.bodyName)}-${meeting.heldOn}-${item.paragraph}`,
        document: extractDocument(decision, { authority: authority.name, wording }),
      })
    }
  return papers
}

/** Every paper of an authority, in its own words and with its own letterhead. */
export const demoPapers = async (
  db: Read,
  authority: Authority,
  now: Instant,
): Promise<{ readonly papers: readonly NamedPaper[]; readonly letterhead: Letterhead }> => {
  const { letterhead, wording } = await houseStyle(db, authority)
  return { papers: [...writtenPapers(wording), ...(await meetingPapers(db, { authority, wording, now }))], letterhead }
}

type Press = { readonly typesetter: Typesetter; readonly signing: SigningDesk; readonly authority: Authority }

const sealLabel = 'Stämpel'

/**
 * The archival file with every signature that the paper asks for, in its order, and the seal of the authority last. Those who sign are
 * invented: each gets a certificate of the installation's own authority.
 */
const signedPdf = async (
  { typesetter, signing, authority }: Press,
  document: Document,
  letterhead: Letterhead,
): Promise<Uint8Array> => {
  const signers = printedSigners(document)
  const set = await typesetter.pdf(document, letterhead, { attachment: attachmentOf(document, letterhead) })
  const fields = signers.map(({ name, role }, index) => ({ name: `signature-${index + 1}`, label: `${role}: ${name}` }))
  const seal = { name: 'seal', label: `${sealLabel}: ${authority.name}` }
  const all = [
    ...signers.map(({ name, role }) => ({ id: `demo:${name}`, name, role })),
    { id: 'demo:seal', name: authority.name, role: sealLabel },
  ]
  const store = await signing.keys()
  let bytes = prepareFields(set, [...fields, seal])
  for (const [index, { id, name, role }] of all.entries()) {
    await store.ensureCertificate({ id, name, organisation: authority.name })
    const field = fields[index]?.name ?? seal.name
    bytes = await signing.sign(bytes, { field, signerId: id, name, role, place: authority.name })
  }
  return bytes
}

/** One paper in every format: archival PDF, Word, HTML and text. */
export const filesOf = async (
  press: Press,
  { name, document }: NamedPaper,
  letterhead: Letterhead,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> => {
  const signed = withSigners(document, printedSigners(document), signsElectronically)
  const text = (extension: string, words: string) => ({
    name: `${name}.${extension}`,
    bytes: new TextEncoder().encode(words),
  })
  return [
    { name: `${name}.pdf`, bytes: await signedPdf(press, signed, letterhead) },
    { name: `${name}.docx`, bytes: await documentDocx(signed, letterhead) },
    text('html', htmlFile(signed, letterhead)),
    text('txt', documentText(signed)),
  ]
}
