import { isStaff } from '../../platform/actor.ts'
import { Facts } from '../../platform/ui/facts.tsx'
import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { Finding } from '../../platform/ui/finding.tsx'
import { ButtonLink, Buttons, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Progress } from '../../platform/ui/progress.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page } from '../../platform/web/page.tsx'
import type { AgendaItem } from '../planning/agenda.ts'
import { agendaOf } from '../planning/agenda-queries.ts'
import { keepsMeetings, type Plan } from '../planning/plan.ts'
import { meetingPath, nameOf, planOfAddress, trailTo } from '../planning/plan-pages.tsx'
import { type AgendaPack, agendaHash } from './pack.ts'
import { latestPack } from './pack-queries.ts'

type ReadyPack = Extract<AgendaPack, { state: 'ready' }>

type Shown = {
  readonly plan: Plan
  readonly items: readonly AgendaItem[]
  readonly last: AgendaPack | undefined
  readonly ready: ReadyPack | undefined
  readonly mayMake: boolean
}

/** The papers of a meeting to take along: one PDF with bookmarks and one ZIP, and what could not be put in. */
export const packPage: Page<Shown> = {
  shown: isStaff,
  load: async (ask) => {
    const plan = await planOfAddress(ask)
    if (!plan) return undefined
    const items = await agendaOf(ask.db, plan.meetingId)
    const last = await latestPack(ask.db, plan.meetingId)
    const ready = last?.state === 'ready' ? last : last && (await latestPack(ask.db, plan.meetingId, { isReady: true }))
    return {
      ...{ plan, items, last },
      ready: ready?.state === 'ready' ? ready : undefined,
      mayMake: keepsMeetings.holds(ask.actor, plan),
    }
  },
  view: (shown, view) => {
    const { plan, last, ready, items, mayMake } = shown
    const { t } = view
    const title = t('packs.title', { meeting: nameOf(plan, view) })
    return (
      <Layout view={view} title={title} trail={trailTo(view, plan)}>
        <Intro title={title} lead={t('packs.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            {last?.state === 'making' && (
              <Progress
                view={view}
                what={t('packs.making', { done: last.papersDone, total: last.papers })}
                done={last.papersDone}
                total={last.papers}
              />
            )}
            {last?.state === 'failed' && (
              <Finding
                view={view}
                of={{
                  level: 'warn',
                  title: t('packs.failed'),
                  text: t.find(`packs.failure.${last.failure}`) ?? t('packs.failure.fault'),
                }}
              />
            )}
            {ready && <Ready view={view} plan={plan} ready={ready} items={items} />}
            <p>
              <a href={meetingPath(view, plan.meetingId, '/handlingar.zip')}>{t('packs.zip')}</a>
            </p>
            {mayMake && last?.state !== 'making' && items.length > 0 && (
              <form action={meetingPath(view, plan.meetingId, '/handlingar')} method="post">
                <HiddenCsrf view={view} />
                <Buttons>
                  <SubmitButton {...(ready ? { variant: 'secondary' as const } : {})}>
                    {t(ready ? 'packs.again' : 'packs.make')}
                  </SubmitButton>
                </Buttons>
              </form>
            )}
          </div>
        </div>
      </Layout>
    )
  },
}

type ReadyProps = { view: View; plan: Plan; ready: ReadyPack; items: readonly AgendaItem[] }

const Ready = ({ view, plan, ready, items }: ReadyProps) => {
  const { t } = view
  const names = new Map(items.flatMap(({ papers }) => papers.map(({ documentId, title }) => [documentId, title])))
  return (
    <>
      {ready.agendaSha256 !== agendaHash(items) && (
        <Finding view={view} of={{ level: 'warn', title: t('packs.changed'), text: t('packs.changedText') }} />
      )}
      {ready.leftOut.map(({ documentId, reason }) => (
        <Finding
          view={view}
          of={{
            level: 'warn',
            title: t('packs.leftOut', { paper: names.get(documentId) ?? t('packs.takenAway') }),
            text: t(`packs.reason.${reason}`),
          }}
        />
      ))}
      <Facts
        rows={[
          { label: t('packs.made'), value: t('packs.at', { at: ready.madeAt }) },
          { label: t('packs.pages'), value: String(ready.pages) },
          { label: t('packs.size'), value: sizeInWords(t, ready.sizeBytes) },
        ]}
      />
      <Buttons>
        <ButtonLink href={meetingPath(view, plan.meetingId, '/handlingar.pdf')}>{t('packs.download')}</ButtonLink>
      </Buttons>
    </>
  )
}

const sizeInWords = (t: View['t'], bytes: number): string =>
  bytes < 1024 * 1024
    ? t('packs.kilobytes', { size: Math.ceil(bytes / 1024) })
    : t('packs.megabytes', { size: Math.ceil(bytes / 1024 / 1024) })
