import type { Actor } from '../platform/actor.ts'
import { type Id, isId } from '../platform/id.ts'
import { refusalWithoutFacts } from '../platform/texts/refusals.ts'
import { parseDay } from '../platform/time.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { DateField, Field, Select } from '../platform/ui/fields.tsx'
import { SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import { cursorParameter, Pages, Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { type JournalRow, journalPerPage, journalRows, namesIn } from './journal-queries.ts'

/** Who reads the journal: those who review and those who keep the system. */
export const readsJournal = (actor: Actor): boolean =>
  actor.kind === 'role' && (actor.role === 'auditor' || actor.role === 'administrator')

const outcomes = ['done', 'refused', 'missing'] as const

type Shown = {
  readonly rows: readonly JournalRow[]
  readonly names: ReadonlyMap<Id, string>
  readonly next: string | undefined
  readonly isFirst: boolean
  readonly asked: {
    action?: string | undefined
    outcome?: string | undefined
    from?: string | undefined
    to?: string | undefined
  }
}

/** Who did what to what, when, and how it went; the newest first. */
export const journalPage: Page<Shown> = {
  shown: readsJournal,
  load: async ({ db, query }) => {
    const asked = { action: query('vad'), outcome: query('utfall'), from: query('sedan'), to: query('tom') }
    const cursor = query(cursorParameter)
    const before = cursor && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : undefined
    const found = await journalRows(db, {
      action: asked.action,
      outcome: outcomes.find((outcome) => outcome === asked.outcome),
      from: parseDay(asked.from ?? ''),
      to: parseDay(asked.to ?? ''),
      before,
    })
    const rows = found.slice(0, journalPerPage)
    const last = rows.at(-1)
    return {
      rows,
      names: await namesIn(db, rows),
      next: found.length > journalPerPage && last ? String(last.sequence) : undefined,
      isFirst: before === undefined,
      asked,
    }
  },
  view: (shown, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('organisations.journal.title')}>
        <Intro title={t('organisations.journal.title')} lead={t('organisations.journal.lead')} />
        <div class="hs-stack">
          <Filter view={view} asked={shown.asked} />
          <Rows view={view} shown={shown} />
          <Pages view={view} next={shown.next} previous={shown.isFirst ? undefined : ''} />
        </div>
      </Layout>
    )
  },
}

const Filter = ({ view, asked }: { view: View; asked: Shown['asked'] }) => {
  const { t } = view
  const isWrong = (text: string | undefined) => text !== undefined && !parseDay(text)
  return (
    <form method="get" class="hs-fields">
      <Field
        view={view}
        name="vad"
        label={t('organisations.journal.action')}
        hint={t('organisations.journal.actionHint')}
        value={asked.action}
        size={22}
      />
      <Select
        view={view}
        name="utfall"
        label={t('organisations.journal.outcome')}
        value={asked.outcome}
        options={[
          { value: '', label: t('organisations.journal.anyOutcome') },
          ...outcomes.map((outcome) => ({ value: outcome, label: t(`organisations.journal.out.${outcome}`) })),
        ]}
      />
      <DateField
        view={view}
        name="sedan"
        label={t('organisations.journal.from')}
        hint={view.today.toString()}
        value={asked.from}
        error={isWrong(asked.from) ? t('field.notDay') : undefined}
      />
      <DateField
        view={view}
        name="tom"
        label={t('organisations.journal.to')}
        hint={view.today.toString()}
        value={asked.to}
        error={isWrong(asked.to) ? t('field.notDay') : undefined}
      />
      <SubmitButton variant="secondary">{t('form.filter')}</SubmitButton>
    </form>
  )
}

const outcomeStates = { done: 'done', refused: 'stop', missing: 'locked' } as const

const Rows = ({ view, shown }: { view: View; shown: Shown }) => {
  const { t } = view
  return (
    <Table
      view={view}
      caption={t('organisations.journal.title')}
      isCaptionHidden
      rows={shown.rows}
      empty={<Empty title={t('organisations.journal.none')} text={t('organisations.journal.noneText')} />}
      columns={[
        { heading: t('organisations.journal.number'), cell: (row) => String(row.sequence) },
        { heading: t('organisations.journal.when'), cell: (row) => <InstantText view={view} instant={row.at} /> },
        { heading: t('organisations.journal.who'), cell: (row) => who(view, shown, row) },
        { heading: t('organisations.journal.what'), cell: (row) => what(view, row) },
        {
          heading: t('organisations.journal.outcome'),
          cell: (row) => (
            <Status state={outcomeStates[row.outcome]}>{t(`organisations.journal.out.${row.outcome}`)}</Status>
          ),
        },
      ]}
    />
  )
}

const who = ({ t }: View, { names }: Shown, row: JournalRow) => {
  const [kind, word] = row.actingAs.split(':')
  if (kind === 'system') return t('organisations.journal.system')
  const name = (row.accountId && names.get(row.accountId)) ?? t('organisations.journal.unknown')
  const as = kind === 'role' ? t.find(`role.${word}`) : t.find('installation.choose.associationHint')
  return (
    <>
      {name}
      {as !== undefined && <p class="hs-meta">{as}</p>}
    </>
  )
}

/** What an action did: as its capability says at `<capability>.did.<verb>`, else as in `data/journal-words.ts`; its name stands below, to search for. */
const what = ({ t }: View, { action, details }: JournalRow) => {
  const [capability, verb] = action.split('.')
  const words = t.find(`${capability}.did.${verb}`) ?? t.find(`organisations.journalDid.${action}`)
  const reason = typeof details.reason === 'string' ? refusalWithoutFacts(t, details.reason) : undefined
  const facts = Object.entries(details).filter(
    ([name, value]) => !(name === 'reason' && reason !== undefined) && !isId(String(value)),
  )
  return (
    <>
      {words}
      <p class="hs-meta" lang="en">
        {action}
      </p>
      {reason !== undefined && <p class="hs-meta">{reason}</p>}
      {facts.length > 0 && (
        <p class="hs-meta" lang="en">
          {facts.map(([name, value]) => `${name} ${String(value)}`).join(', ')}
        </p>
      )}
    </>
  )
}
