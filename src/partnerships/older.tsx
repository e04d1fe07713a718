import { type Id, isId } from '../platform/id.ts'
import { cursorParameter } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'

/** How much of what the parties have said stands on a page at once: the latest. */
export const saidAtOnce = 20

/** The part of a long conversation that a page shows: before which row, and the latest where nobody asks for older. */
export type Before = { readonly before?: Id | undefined }

/** What stands on the page, the first first, and from where there is older. `isOlder`: the latest are not shown. */
export type SaidPage<Row> = { readonly rows: readonly Row[]; readonly older: Id | undefined; readonly isOlder: boolean }

/** Reads from the address which part is asked for; the latest when it is no place of ours. */
export const beforeIn = (query: (name: string) => string | undefined): Before => {
  const asked = query(cursorParameter)
  return asked !== undefined && isId(asked) ? { before: asked } : {}
}

/** The page out of rows that were asked for the latest first, one more than it shows. */
export const saidPage = <Row,>(
  latestFirst: readonly Row[],
  idOf: (row: Row) => Id,
  { before }: Before,
): SaidPage<Row> => {
  const shown = latestFirst.slice(0, saidAtOnce)
  const last = shown.at(-1)
  return {
    rows: shown.toReversed(),
    older: latestFirst.length > saidAtOnce && last !== undefined ? idOf(last) : undefined,
    isOlder: before !== undefined,
  }
}

/** Where nothing has been said. */
export const nothingSaid: SaidPage<never> = { rows: [], older: undefined, isOlder: false }

type OlderProps = {
  readonly view: View
  readonly of: Pick<SaidPage<unknown>, 'older' | 'isOlder'>
  /** The address of the page, without its query. */
  readonly path: string
  /** Where on the page the conversation is. */
  readonly at?: string
}

/** The ways to what was said before, and back to the latest. Nothing where all of it stands on the page. */
export const Older = ({ view, of: { older, isOlder }, path, at }: OlderProps) => {
  if (older === undefined && !isOlder) return null
  const place = at === undefined ? '' : `#${at}`
  return (
    <p class="hs-row hs-noprint">
      {older !== undefined && (
        <a href={`${path}?${cursorParameter}=${older}${place}`} rel="next">
          {view.t('partnerships.said.older')}
        </a>
      )}
      {isOlder && <a href={`${path}${place}`}>{view.t('partnerships.said.latest')}</a>}
    </p>
  )
}
