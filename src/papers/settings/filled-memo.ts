import type { Read } from '../../platform/db/db.ts'
import { fillTemplate, type TemplateValues } from '../../platform/documents/word-template.ts'
import type { Instant } from '../../platform/time.ts'
import { type OfficialMemo, officialMemoSchema } from '../kinds/official-memo.ts'
import { daySaid } from '../prose.ts'
import { say, type Wording } from '../wording.ts'
import { wordingAt } from './letterhead-queries.ts'
import { templateAt, templateBytes } from './template-queries.ts'

const consequences = ['economy', 'children', 'equality', 'environment', 'accessibility'] as const

/** What a memo fills a template with. Provisions follow their section in brackets: a template has no footnotes for them. */
export const memoValues = (memo: OfficialMemo, wording: Wording): TemplateValues => ({
  title: memo.title,
  caseNumber: memo.caseNumber,
  writtenOn: daySaid(memo.writtenOn) ?? memo.writtenOn,
  authority: memo.authority,
  administration: memo.administration,
  officer: memo.officer,
  preparingBody: memo.preparingBody,
  decidingBody: memo.decidingBody,
  summary: memo.summary,
  points: memo.points,
  sections: [
    ...memo.sections.map(({ heading, text, provisions }) => ({
      heading,
      text: provisions === '' ? text : `${text} (${provisions})`,
    })),
    ...consequences.flatMap((name) =>
      memo[name] === '' ? [] : [{ heading: say(wording, `memo.${name}`), text: memo[name] }],
    ),
  ],
  basis: memo.basis,
  dispatch: memo.dispatch,
  signers: memo.signers,
})

/**
 * A memo in the authority's own Word template and words, those that held at a moment. Undefined where there was none, where the content is no
 * whole memo, or where the file can no longer be filled: the memo is then made as other papers are.
 */
export const memoInTemplate = async (
  db: Read,
  of: {
    readonly content: unknown
    readonly at: Instant
    /** Those who sign, where they are known; otherwise the memo's own list. */
    readonly signers?: TemplateValues['signers']
  },
): Promise<Uint8Array | undefined> => {
  const memo = officialMemoSchema.safeParse(of.content)
  const template = memo.success ? await templateAt(db, of.at) : undefined
  const bytes = template && (await templateBytes(db, template))
  if (!memo.success || !bytes) return undefined
  const values = memoValues(memo.data, await wordingAt(db, of.at))
  return fillTemplate(bytes, of.signers?.length ? { ...values, signers: of.signers } : values).bytes
}
