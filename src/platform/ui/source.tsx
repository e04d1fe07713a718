import type { Child } from 'hono/jsx'
import { type Mark, type Segment, segments } from './spans.ts'
import { Status } from './status.tsx'
import type { View } from './view.ts'

type NumberProps = { readonly view: View; readonly mark: Mark }

const FactNumber = ({ view, mark }: NumberProps) => (
  <sup>
    <span class="ds-sr-only"> {view.t('source.fact')} </span>
    {mark.number}
  </sup>
)

const unsure = (mark: Mark) => (mark.isSure ? undefined : 'no')

const NumberLink = ({ view, mark, hasAnchor }: NumberProps & { hasAnchor: boolean }) => (
  <a id={hasAnchor ? `k${mark.number}` : undefined} href={`#u${mark.number}`} data-sure={unsure(mark)}>
    <FactNumber view={view} mark={mark} />
  </a>
)

const Piece = ({ view, segment }: { view: View; segment: Segment }) => {
  const { owner, ending } = segment
  const isEnd = owner !== undefined && ending.includes(owner)
  return (
    <>
      {segment.bare.map((mark) => (
        <NumberLink view={view} mark={mark} hasAnchor />
      ))}
      {owner === undefined ? (
        segment.text
      ) : (
        <a id={segment.isFirst ? `k${owner.number}` : undefined} href={`#u${owner.number}`} data-sure={unsure(owner)}>
          {segment.text}
          {isEnd && <FactNumber view={view} mark={owner} />}
        </a>
      )}
      {ending
        .filter((mark) => mark !== owner)
        .map((mark) => (
          <NumberLink view={view} mark={mark} hasAnchor={false} />
        ))}
    </>
  )
}

/** The text of a source with its marks: each leads to its fact (`#u1`) and is led to from it (`#k1`). No letter is lost. */
export const renderSpans = (view: View, text: string, marks: readonly Mark[]) => (
  <>
    {segments(text, marks).map((segment) => (
      <Piece view={view} segment={segment} />
    ))}
  </>
)

type SourceProps = {
  readonly view: View
  readonly text: string
  readonly marks: readonly Mark[]
  readonly label?: string
  /** Put on the pane so that it can be linked to. */
  readonly id?: string
}

/** The source exactly as it stands, in a pane of its own that a keyboard can scroll. */
export const SourceText = ({ view, text, marks, label, id }: SourceProps) => (
  <section class="hs-said hs-source hs-pane" id={id} tabindex={0} aria-label={label ?? view.t('source.label')}>
    <div class="hs-verbatim">{renderSpans(view, text, marks)}</div>
  </section>
)

type SourceFactProps = {
  readonly view: View
  readonly number: number
  readonly label: Child
  readonly value: Child
  /** Why it is unsure; marks the fact. Leave out for a sure one. */
  readonly doubt?: Child
  /** Whether the fact has a place in the source to lead to. */
  readonly hasPlace?: boolean
  /** Fields to correct or decide it. */
  readonly children?: Child
}

/** A fact that was read, with the number that leads to its place in the source. A list item of `hs-list`. */
export const SourceFact = ({ view, number, label, value, doubt, hasPlace = true, children }: SourceFactProps) => (
  <li class="hs-fact" id={`u${number}`} data-sure={doubt ? 'no' : undefined}>
    {hasPlace ? (
      <a class="hs-ref" href={`#k${number}`}>
        <span class="ds-sr-only">{view.t('source.show')} </span>
        {number}
      </a>
    ) : (
      <span class="hs-ref">{number}</span>
    )}
    <p class="hs-meta">{label}</p>
    <p>{doubt ? <strong>{value}</strong> : value}</p>
    {doubt && <Status state="late">{doubt}</Status>}
    {children}
  </li>
)
