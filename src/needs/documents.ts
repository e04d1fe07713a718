import { fileDocument, storeBytes } from '../cases/index.ts'
import { plainLetterhead } from '../papers/index.ts'
import type { Doing } from '../platform/action.ts'
import type { Block, Document } from '../platform/documents/document.ts'
import { fileNameOf } from '../platform/documents/file-name.ts'
import { htmlFile } from '../platform/documents/html-file.tsx'
import { documentText } from '../platform/documents/text.ts'
import type { Id } from '../platform/id.ts'
import type { JointNeed } from './joint-need.ts'
import type { Need } from './needs.ts'
import { needsTexts } from './texts.ts'

const said = needsTexts.sv.needs.paper

const part = (heading: string, text: string): readonly Block[] =>
  text.trim() === ''
    ? []
    : [
        {
          kind: 'heading',
          text: heading,
          blocks: text.split(/\n{2,}/).map((paragraph) => ({ kind: 'paragraph', text: paragraph.trim() })),
        },
      ]

/** An idea as it came in, as a paper to keep in its case. */
export const ideaDocument = (need: Need, sender: string): Document => ({
  language: 'sv',
  title: need.title,
  label: said.idea,
  header: [sender],
  blocks: [
    ...part(said.challenge, need.challenge),
    ...part(said.forWhom, need.forWhom),
    ...part(said.wanted, need.wanted),
    ...part(said.brings, need.brings),
    ...part(said.area, need.area),
  ],
})

/** The joint need statement that all parties have confirmed. */
export const statementDocument = (title: string, statement: JointNeed, parties: readonly string[]): Document => ({
  language: 'sv',
  title,
  label: said.statement,
  header: parties,
  blocks: [
    ...part(said.challenge, statement.challenge),
    ...part(said.targetGroup, statement.targetGroup),
    ...part(said.whyTogether, statement.whyTogether),
    ...part(said.goal, statement.goal),
    ...part(said.confirmedBy, parties.join('\n\n')),
  ],
})

/** Files such a paper in a case and enters it in the register: received from who sent it, or drawn up together. */
export const filePaper = async (
  doing: Doing,
  caseId: Id,
  { tree, from }: { readonly tree: Document; readonly from?: string },
): Promise<Id> =>
  fileDocument(doing, {
    caseId,
    kind: 'unknown',
    title: tree.title.slice(0, 500),
    on: doing.today,
    fileName: fileNameOf(tree, doing.today, 'html'),
    sha256: await storeBytes(doing, new TextEncoder().encode(htmlFile(tree, plainLetterhead(doing.authority)))),
    mediaType: 'text/html',
    text: documentText(tree),
    reading: {},
    direction: from === undefined ? 'drawnUp' : 'received',
    counterpart: from ?? '',
  })
