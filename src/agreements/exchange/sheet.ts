import type { Partnership } from '../../partnerships/index.ts'
import type { Id } from '../../platform/id.ts'
import type { Translate } from '../../platform/texts/texts.ts'
import { type Agreement, standingClauses } from '../agreements.ts'
import { type Clause, type ClauseKey, clauses, hasWording } from '../clauses.ts'
import { rowInWords, type Said, saidIn } from './clause-words.ts'

/** One clause of the file that is sent out: its words, which are written in the file, and its tables, which are only read there. */
export type SheetClause = {
  readonly clause: Clause
  readonly version: number
  readonly heading: string
  /** Undefined for a clause that is only tables. */
  readonly text: string | undefined
  readonly tables: readonly SheetTable[]
}

/** A table of the file: rows of cells, the values of single questions two and two. */
export type SheetTable = {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The agreement as the file that those who negotiate in Word get. */
export type Sheet = {
  readonly agreementId: Id
  readonly revision: number
  readonly title: string
  readonly parties: readonly string[]
  readonly clauses: readonly SheetClause[]
}

type Subject = Pick<Agreement, 'agreementId' | 'revision' | 'answered' | 'contents' | 'saved'>

/** The file's words in Swedish, as the agreement itself is written. `names` are those of bodies, by their ids. */
export const sheetOf = (
  agreement: Subject,
  partnership: Partnership,
  { t, names }: { readonly t: Translate; readonly names: ReadonlyMap<string, string> },
): Sheet => {
  const all = new Map([...names, ...partyNames(partnership)])
  return {
    agreementId: agreement.agreementId,
    revision: agreement.revision,
    title: partnership.title,
    parties: partnership.parties.map(({ name }) => name),
    clauses: standingClauses(agreement)
      .filter(({ isIn }) => isIn)
      .map(({ clause, saved }) => {
        const said = saved && !saved.isLeftOut ? saidIn(clause, saved.content, { t, names: all }) : []
        return {
          clause,
          version: saved?.version ?? 0,
          heading: `${clause.number}. ${t(`agreements.clause.${clause.key}`)}`,
          text: hasWording(clause) ? textIn(saved?.isLeftOut ? {} : saved?.content) : undefined,
          tables: tablesOf(said, t),
        }
      }),
  }
}

/** What the parties of a partnership are called, by their ids. */
export const partyNames = ({ parties }: Pick<Partnership, 'parties'>): ReadonlyMap<string, string> =>
  new Map(parties.map(({ partyId, name }) => [partyId, name]))

/** The words of a clause as they are kept; empty where nobody has written any. */
export const textIn = (content: Readonly<Record<string, unknown>> | undefined): string =>
  typeof content?.text === 'string' ? content.text : ''

const tablesOf = (said: readonly Said[], t: Translate): readonly SheetTable[] => {
  const values = said.flatMap((one) => (one.kind === 'value' ? [[one.label, one.text]] : []))
  const single =
    values.length === 0
      ? []
      : [
          {
            caption: t('agreementExchange.sheet.values'),
            headings: [t('agreementExchange.sheet.question'), t('agreementExchange.sheet.value')],
            rows: values,
          },
        ]
  return [
    ...single,
    ...said.flatMap((one) =>
      one.kind === 'rows' ? [{ caption: one.label, headings: one.headings, rows: one.rows }] : [],
    ),
  ]
}

/** The rows of the tables of a file, each with its headings, as passages to compare. */
export const tablePassages = (tables: readonly (readonly (readonly string[])[])[]): readonly string[] =>
  tables.flatMap(([headings = [], ...rows]) => rows.map((row) => rowInWords(headings, row)))

/** The names that a heading may have for each clause: those of both languages. */
export const headingsIn = (
  languages: readonly Translate[],
): readonly { clause: ClauseKey; names: readonly string[] }[] =>
  clauses.map(({ key }) => ({ clause: key, names: languages.map((t) => t(`agreements.clause.${key}`)) }))

/** The sentences of the file that are ours and nobody's proposal. */
export const ourSentences = (t: Translate): readonly string[] => [
  ...([1, 2, 3] as const).map((number) => t(`agreementExchange.sheet.how${number}`)),
  t('agreementExchange.sheet.tables'),
]
