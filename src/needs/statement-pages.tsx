import { type Partnership, type PartnershipParty, SharedAtOnce } from '../partnerships/index.ts'
import type { Refusal } from '../platform/refusal.ts'
import { wordDifference } from '../platform/texts/word-difference.ts'
import { Choice } from '../platform/ui/choice.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ButtonLink, Form, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Ask, Page, Returned } from '../platform/web/page.tsx'
import { isConfirmedByAll } from './dialogue.ts'
import { Confirmations } from './dialogue-pages.tsx'
import { versionsOf } from './dialogue-queries.ts'
import { Part, Prose, partyPath, trailToPartnership } from './frame.tsx'
import { confirmStatement, isDescribing, ownParty, writeStatement, writesAsParty } from './joint-actions.ts'
import { changedFields, type JointNeed, type Statement, type StatementField, statementFields } from './joint-need.ts'
import { loadForParties, loadForWriters } from './loading.ts'

type Loaded = {
  readonly partnership: Partnership
  readonly versions: readonly JointNeed[]
  readonly own: PartnershipParty | undefined
  readonly mayWrite: boolean
}

/** Words that are gone struck through, new ones underlined. */
const Difference = ({ before, after }: { before: string; after: string }) => (
  <p class="hs-verbatim">
    {wordDifference(before, after).map(({ kind, text }) => {
      if (kind === 'gone') return <del>{text}</del>
      return kind === 'new' ? <ins>{text}</ins> : text
    })}
  </p>
)

/** Gemensam behovsbeskrivning: how it stands, who has confirmed it, and every earlier version with what was changed. */
export const statementPage: Page<Loaded> = {
  load: async (ask) => {
    const partnership = await loadForParties(ask)
    return (
      partnership && {
        partnership,
        versions: await versionsOf(ask.db, partnership.partnershipId),
        own: ownParty(ask, partnership),
        mayWrite: writesAsParty.holds(ask.actor, partnership) && isDescribing(partnership),
      }
    )
  },
  view: (loaded, view) => {
    const { t } = view
    const { partnership, versions, mayWrite } = loaded
    const [latest, ...earlier] = versions
    const href = partyPath(view, partnership.partnershipId, '/behovsbeskrivning/skriv')
    return (
      <Layout view={view} title={t('needs.statement.title')} trail={trailToPartnership(view, partnership)}>
        <Intro title={t('needs.statement.title')} lead={t('needs.statement.lead')} />
        <div class="hs-cols" data-cols="read">
          {latest ? (
            <div class="hs-stack" data-gap="section">
              <Latest view={view} latest={latest} loaded={loaded} href={href} />
              {earlier.length > 0 && <Earlier view={view} versions={versions} />}
            </div>
          ) : (
            <Empty title={t('needs.statement.empty')} text={t('needs.statement.emptyText')}>
              {mayWrite && <ButtonLink href={href}>{t('needs.statement.write')}</ButtonLink>}
            </Empty>
          )}
        </div>
      </Layout>
    )
  },
}

type LatestProps = { readonly view: View; readonly latest: JointNeed; readonly loaded: Loaded; readonly href: string }

const Latest = ({ view, latest, loaded: { partnership, own, mayWrite }, href }: LatestProps) => {
  const { t } = view
  const isWhole = isConfirmedByAll(latest.confirmedBy, partnership.parties)
  return (
    <>
      <Part title={t('needs.statement.standing')} id="lage">
        <p>
          <Status state={isWhole ? 'done' : 'wait'}>
            {t(isWhole ? 'needs.statement.whole' : 'needs.statement.open')}
          </Status>
        </p>
        <Confirmations view={view} parties={partnership.parties} by={latest.confirmedBy} />
        {mayWrite && (
          <div class="hs-row hs-noprint">
            {own && !latest.confirmedBy.includes(own.partyId) && (
              <Form
                of={confirmStatement}
                action={partyPath(view, partnership.partnershipId, '/behovsbeskrivning')}
                view={view}
              >
                {(f) => (
                  <>
                    <f.Hidden name="version" value={latest.version} />
                    <SubmitButton>{t('needs.statement.confirm')}</SubmitButton>
                  </>
                )}
              </Form>
            )}
            <a href={href}>{t('needs.statement.change')}</a>
          </div>
        )}
      </Part>
      {statementFields.map((field) => (
        <Part title={t(`needs.statement.${field}`)} id={field}>
          <Prose text={latest[field]} />
        </Part>
      ))}
      <p class="hs-meta">
        {t('needs.statement.version', { version: latest.version, who: latest.writtenFor })}{' '}
        <InstantText view={view} instant={latest.writtenAt} />
      </p>
    </>
  )
}

const Earlier = ({ view, versions }: { view: View; versions: readonly JointNeed[] }) => {
  const { t } = view
  return (
    <Part title={t('needs.statement.history')} id="versioner">
      {versions.slice(0, -1).map((after, index) => {
        const before = versions[index + 1]
        return (
          <details class="hs-more">
            <summary>
              {t('needs.statement.version', { version: after.version, who: after.writtenFor })}{' '}
              <InstantText view={view} instant={after.writtenAt} />
            </summary>
            <div class="hs-stack">
              {changedFields(before, after).map((field) => (
                <>
                  <p class="hs-label">{t(`needs.statement.${field}`)}</p>
                  <Difference before={before?.[field] ?? ''} after={after[field]} />
                </>
              ))}
            </div>
          </details>
        )
      })}
    </Part>
  )
}

type Writing = {
  readonly partnership: Partnership
  readonly latest: JointNeed | undefined
  readonly versions: readonly JointNeed[]
}

const loadWriting = async (ask: Ask): Promise<Writing | Refusal | undefined> => {
  const partnership = await loadForWriters(ask)
  if (!partnership || !('partnershipId' in partnership)) return partnership
  const versions = await versionsOf(ask.db, partnership.partnershipId)
  return { partnership, latest: versions[0], versions }
}

/** The version that somebody saved while I wrote, when there is one: what I sent began with an earlier one. */
const meanwhile = ({ latest }: Writing, { values }: Returned): JointNeed | undefined =>
  latest && values.base !== undefined && Number(values.base) !== latest.version ? latest : undefined

/** The four questions to write together. Where the other side saved meanwhile both texts stand side by side, and one chooses. */
export const writeStatementPage: Page<Writing> = {
  load: loadWriting,
  view: (loaded, view, returned) => {
    const { t } = view
    const { partnership, latest } = loaded
    const theirs = meanwhile(loaded, returned)
    const href = partyPath(view, partnership.partnershipId, '/behovsbeskrivning')
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t(latest ? 'needs.statement.change' : 'needs.statement.write')}
        lead={t('needs.statement.writeLead')}
        trail={trailToPartnership(view, partnership, [{ href, label: t('needs.statement.title') }])}
        of={writeStatement}
        known={latest ? { ...latest } : {}}
        button={t('needs.statement.save')}
      >
        {(f) => (
          <>
            <SharedAtOnce view={view} isShort={latest !== undefined} />
            <f.Hidden name="base" value={latest?.version ?? 0} />
            {statementFields.map((field) => (
              <>
                <f.TextArea
                  name={field}
                  label={t(`needs.statement.${field}`)}
                  hint={t(`needs.statement.${field}Hint`)}
                  rows={5}
                />
                {theirs && <Conflict view={view} field={field} loaded={loaded} returned={returned} theirs={theirs} />}
              </>
            ))}
          </>
        )}
      </FormPage>
    )
  },
}

type ConflictProps = {
  readonly view: View
  readonly field: StatementField
  readonly loaded: Writing
  readonly returned: Returned
  readonly theirs: Statement
}

/** What the other side wrote in a field meanwhile, with the difference to mine, and a choice between them. */
const Conflict = ({ view, field, loaded, returned, theirs }: ConflictProps) => {
  const { t } = view
  const mine = (returned.values[field] ?? '').replaceAll('\r\n', '\n').trim()
  if (mine === theirs[field]) return null
  const base = loaded.versions.find(({ version }) => version === Number(returned.values.base))
  return (
    <div class="hs-panel hs-stack">
      <p class="hs-label">{t('needs.statement.theirs')}</p>
      <Difference before={mine} after={theirs[field]} />
      <input type="hidden" name={`${field}.theirs`} value={theirs[field]} />
      <Choice
        view={view}
        name={`${field}.pick`}
        label={t('needs.statement.pick', { field: t(`needs.statement.${field}`) })}
        value={mine === (base?.[field] ?? '') ? 'theirs' : 'mine'}
        options={[
          { value: 'mine', label: t('needs.statement.mine') },
          { value: 'theirs', label: t('needs.statement.pickTheirs') },
        ]}
      />
    </div>
  )
}
