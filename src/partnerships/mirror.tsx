import { Party } from '../platform/ui/party.tsx'
import { Status, type StatusState } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'

/** The sides of a partnership: each of the two, and both. */
export type Side = 'authority' | 'association' | 'together'

/** Something that one side, or both, has to do, with how it stands in a word. */
export type MirrorLine = {
  readonly side: Side
  /** Whether the reader's own party does it, where a side has several parties or waits for only one. */
  readonly isOwn?: boolean | undefined
  /** What it is about, where several stand together; then it is the link. */
  readonly lead?: string
  readonly what: string
  readonly href?: string | undefined
  /** What the link says, where it is not what is to be done. */
  readonly act?: string
  /** Why, in a sentence. */
  readonly more?: string | undefined
  readonly state: StatusState
  readonly word: string
}

type MirrorProps = {
  readonly view: View
  /** The side that the reader stands on: what is "vi ska" for one is "ni ska" for the other. */
  readonly reader: 'authority' | 'association'
  readonly names: { readonly authority: string; readonly association: string }
  readonly lines: readonly MirrorLine[]
  /** Whether there are more than two parties. */
  readonly isMany?: boolean
  /** h3 where it stands below a heading of its own. */
  readonly level?: 'h2' | 'h3'
}

const Lines = ({ view, lines, isWide }: { view: View; lines: readonly MirrorLine[]; isWide?: boolean }) =>
  lines.length === 0 ? (
    <p class="hs-meta">{view.t('partnerships.mirror.nothing')}</p>
  ) : (
    <ul class="hs-list" data-cols={isWide && lines.length > 1 ? Math.min(lines.length, 3) : undefined}>
      {lines.map(({ lead, what, href, act, more, state, word }) => (
        <li class="hs-stack" data-gap="tight">
          {lead !== undefined && (
            <p>
              <strong>{href === undefined ? lead : <a href={href}>{lead}</a>}</strong>
            </p>
          )}
          <p>{href === undefined || lead !== undefined || act !== undefined ? what : <a href={href}>{what}</a>}</p>
          {more !== undefined && <p class="hs-meta">{more}</p>}
          <Status state={state}>{word}</Status>
          {act !== undefined && (
            <p>
              <a href={href}>{act}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )

/** Vi ska, ni ska, tillsammans: the same for both sides, with the reader's own first. */
export const Mirror = ({ view, reader, names, lines, isMany = false, level: Heading = 'h2' }: MirrorProps) => {
  const { t } = view
  const other = reader === 'authority' ? 'association' : 'authority'
  const columnOf = ({ side, isOwn }: MirrorLine): Side =>
    side === 'together' || isOwn === undefined ? side : isOwn ? reader : other
  const of = (side: Side) => lines.filter((line) => columnOf(line) === side)
  return (
    <div class="hs-pair">
      {([reader, other] as const).map((side) => (
        <section class="hs-side hs-stack" data-party={side} aria-labelledby={`ska-${side}`}>
          <div class="hs-row" data-spread>
            <Heading class="ds-heading" id={`ska-${side}`}>
              {t(side === reader ? 'partnerships.mirror.we' : 'partnerships.mirror.you')}
            </Heading>
            <Party kind={side}>{names[side]}</Party>
          </div>
          <Lines view={view} lines={of(side)} />
        </section>
      ))}
      <section class="hs-side" data-party="both" aria-labelledby="ska-tillsammans">
        <div class="hs-clasp"></div>
        <div class="hs-stack">
          <div class="hs-row" data-spread>
            <Heading class="ds-heading" id="ska-tillsammans">
              {t('partnerships.mirror.together')}
            </Heading>
            <Party kind="both">{t(isMany ? 'partnerships.mirror.everyParty' : 'partnerships.mirror.both')}</Party>
          </div>
          <Lines view={view} lines={of('together')} isWide />
        </div>
      </section>
    </div>
  )
}
