import { cursorParameter } from '../platform/ui/table.tsx'
import { type View, withParameter } from '../platform/ui/view.ts'
import { type PartnershipState, partnershipStates } from './partnership-states.ts'
import { type Phase, phaseIn, phases } from './transitions.ts'

/** What the list is narrowed to: a part of the way or what has come to an end, and within it one state. */
export type ListFilter = { readonly part?: ListPart | undefined; readonly state?: PartnershipState | undefined }

/** A part of the way, or those that have come to an end: they would hide those that somebody waits for. */
type ListPart = Phase | 'closed'

const parts = [...phases, 'closed'] as const satisfies readonly ListPart[]

/** The word of each part in the address. */
const words = {
  ...{ need: 'behov', dialogue: 'dialog', assessment: 'provning', agreement: 'overenskommelse' },
  ...{ decision: 'beslut', signing: 'underskrift', running: 'drift', closed: 'avslutade' },
} as const satisfies Record<ListPart, string>

const closed: readonly PartnershipState[] = ['ended', 'otherForm', 'rejected']
const partOf = (state: PartnershipState): ListPart => (closed.includes(state) ? 'closed' : phaseIn(state))

const statesIn = (part: ListPart): readonly PartnershipState[] =>
  partnershipStates.filter((state) => partOf(state) === part)

/** Reads the filter from the address; what is no filter of ours is left out. A state brings its part along. */
export const filterFrom = (query: (name: string) => string | undefined): ListFilter => {
  const [word, asked] = [query('skede'), query('lage')]
  const state = partnershipStates.find((one) => one === asked)
  return state ? { part: partOf(state), state } : { part: parts.find((one) => words[one] === word) }
}

/** The states that are asked for; undefined for all of them. */
export const statesOf = ({ part, state }: ListFilter): readonly PartnershipState[] | undefined => {
  if (state) return [state]
  return part && statesIn(part)
}

/** The parts of the way, and below the chosen one its states where there are several. */
export const FilterLinks = ({ view, chosen: { part, state } }: { view: View; chosen: ListFilter }) => {
  const { t } = view
  const within = part ? statesIn(part) : []
  return (
    <div class="hs-stack hs-noprint">
      <nav class="hs-row hs-meta" aria-label={t('partnerships.list.filter')}>
        <Narrowed view={view} label={t('partnerships.list.all')} isChosen={part === undefined} />
        {parts.map((one) => (
          <Narrowed view={view} label={t(`partnerships.way.${one}`)} part={one} isChosen={part === one} />
        ))}
      </nav>
      {part && within.length > 1 && (
        <nav class="hs-row hs-meta" aria-label={t('partnerships.list.filterState')}>
          <Narrowed view={view} label={t('partnerships.list.whole')} part={part} isChosen={state === undefined} />
          {within.map((one) => (
            <Narrowed
              view={view}
              label={t(`partnerships.state.${one}`)}
              part={part}
              state={one}
              isChosen={state === one}
            />
          ))}
        </nav>
      )}
    </div>
  )
}

type NarrowedProps = ListFilter & { readonly view: View; readonly label: string; readonly isChosen: boolean }

const Narrowed = ({ view, label, isChosen, part, state }: NarrowedProps) => (
  <a href={narrowedTo(view, { part, state })} aria-current={isChosen ? 'true' : undefined}>
    {label}
  </a>
)

/** A new filter begins on the first page. */
const narrowedTo = (view: View, { part, state }: ListFilter): string =>
  [
    ['skede', part && words[part]],
    ['lage', state],
    [cursorParameter, undefined],
  ].reduce((path, [name = '', value]) => withParameter(path, name, value), view.path)
