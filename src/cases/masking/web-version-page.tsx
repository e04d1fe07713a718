import { isRefusal } from '../../platform/refusal.ts'
import { isBefore } from '../../platform/time.ts'
import { Facts } from '../../platform/ui/facts.tsx'
import { HiddenCsrf } from '../../platform/ui/fields.tsx'
import { ButtonLink, Buttons, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { Status } from '../../platform/ui/status.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { type View, withParameter } from '../../platform/ui/view.ts'
import { DayText } from '../../platform/ui/when.tsx'
import type { Ask, Page } from '../../platform/web/page.tsx'
import { publishes, seesRecords } from '../cases.ts'
import { publishable } from './actions.ts'
import { documentAt, documentOfAddress, type OfCase, trailToDocument } from './document-of-address.ts'
import { type LoggedVersion, loggedVersions, masksIn } from './mask-log-queries.ts'
import { paperToMask } from './paper-queries.ts'
import { WebDownloads } from './web-downloads.tsx'
import type { Mask } from './web-version.ts'
import { currentWebVersion, type KeptWebVersion } from './web-version-queries.ts'

type Loaded = OfCase & {
  readonly current?: KeptWebVersion
  readonly versions: readonly LoggedVersion[]
  readonly chosen?: LoggedVersion
  readonly masks: readonly Mask[]
  readonly mayPublish: boolean
  readonly isPublishable: boolean
}

const load = async (ask: Ask): Promise<Loaded | undefined> => {
  const found = await documentOfAddress(ask)
  if (!found) return undefined
  const { documentId, caseId } = found.document
  const [current, versions, paper] = await Promise.all([
    currentWebVersion(ask.db, { caseId, documentId }),
    loggedVersions(ask.db, documentId),
    paperToMask(ask.db, documentId),
  ])
  const chosen = versions.find(({ webVersionId }) => webVersionId === ask.query('version')) ?? versions[0]
  return {
    ...found,
    versions,
    masks: chosen ? await masksIn(ask.db, chosen.webVersionId) : [],
    mayPublish: publishes.holds(ask.actor, undefined),
    isPublishable: !isRefusal(publishable(paper)),
    ...(current ? { current } : {}),
    ...(chosen ? { chosen } : {}),
  }
}

/** What is on the web of a document and what is masked in it, for those who see records; earlier versions with their logs too. */
export const webVersionPage: Page<Loaded> = {
  shown: seesRecords,
  load,
  view: (loaded, view) => {
    const { t } = view
    const title = t('masking.web.title')
    return (
      <Layout view={view} title={`${title}: ${loaded.document.title}`} trail={trailToDocument(view, loaded)}>
        <Intro title={title} meta={loaded.document.title}>
          <Acts view={view} of={loaded} />
        </Intro>
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {loaded.current ? <Current view={view} of={loaded} web={loaded.current} /> : <p>{t('masking.web.none')}</p>}
            {loaded.chosen && <Log view={view} of={loaded.masks} version={loaded.chosen} />}
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('masking.web.aside')}>
            {loaded.current && <WebDownloads view={view} at={documentAt(view, loaded)} of={loaded.current} />}
            <Versions view={view} of={loaded} />
          </aside>
        </div>
      </Layout>
    )
  },
}

const Acts = ({ view, of }: { view: View; of: Loaded }) => {
  const { t } = view
  if (!of.mayPublish) return null
  return (
    <Buttons>
      {of.isPublishable && (
        <ButtonLink href={documentAt(view, of, '/publicera')}>
          {t(of.current ? 'masking.web.change' : 'masking.publish.title')}
        </ButtonLink>
      )}
      {of.current && (
        <ButtonLink href={documentAt(view, of, '/avpublicera')} variant="secondary">
          {t('masking.unpublish.button')}
        </ButtonLink>
      )}
    </Buttons>
  )
}

const Current = ({ view, of, web }: { view: View; of: Loaded; web: KeptWebVersion }) => {
  const { t } = view
  const isOver = web.shownThrough !== undefined && isBefore(web.shownThrough, view.today)
  return (
    <section class="hs-stack" aria-labelledby="nu">
      <h2 class="ds-heading" id="nu">
        {t('masking.web.now')}
      </h2>
      <Facts
        rows={[
          {
            label: t('masking.web.state'),
            value: isOver ? (
              <Status state="locked">{t('masking.web.over')}</Status>
            ) : (
              <Status state={of.of.isPublic ? 'done' : 'wait'}>
                {t(of.of.isPublic ? 'masking.web.shown' : 'masking.web.caseHidden')}
              </Status>
            ),
          },
          { label: t('masking.web.titleShown'), value: web.title },
          { label: t('masking.web.made'), value: t('casePages.document.at', { at: web.madeAt }) },
          {
            label: t('masking.field.shownThrough'),
            value: web.shownThrough ? <DayText view={view} day={web.shownThrough} /> : t('masking.web.untilTaken'),
          },
        ]}
      />
      {web.file && web.file.state !== 'ready' && (
        <form class="hs-stack" method="post" action={documentAt(view, of, '/webbversion')}>
          <HiddenCsrf view={view} />
          <p>
            {web.file.state === 'failed'
              ? t('masking.web.failed', { why: web.file.failure })
              : t('masking.web.typesetting')}
          </p>
          {of.mayPublish && <SubmitButton variant="secondary">{t('masking.web.again')}</SubmitButton>}
        </form>
      )}
    </section>
  )
}

const Log = ({ view, of, version }: { view: View; of: readonly Mask[]; version: LoggedVersion }) => {
  const { t } = view
  return (
    <section class="hs-stack" aria-labelledby="logg">
      <h2 class="ds-heading" id="logg">
        {t('masking.log.title')}
      </h2>
      <p class="hs-meta">{t('masking.log.of', { at: version.madeAt })}</p>
      <Table
        view={view}
        caption={t('masking.log.title')}
        isCaptionHidden
        columns={[
          { heading: t('masking.log.words'), cell: ({ words }: LoggedMask) => words.replaceAll('\n', ', ') },
          { heading: t('masking.log.places'), cell: ({ places }) => places, isNumber: true },
          {
            heading: t('masking.log.reason'),
            cell: ({ reason }) => t.find(`masking.ground.${reason}`) ?? reason,
          },
          { heading: t('masking.log.provision'), cell: ({ provision }) => provision },
        ]}
        rows={grouped(of)}
        empty={<p>{t('masking.log.empty')}</p>}
      />
    </section>
  )
}

type LoggedMask = Pick<Mask, 'words' | 'reason' | 'provision'> & { readonly places: number }

const grouped = (masks: readonly Mask[]): readonly LoggedMask[] =>
  [...Map.groupBy(masks, ({ words, reason, provision }) => [words, reason, provision].join('\n')).values()].flatMap(
    (same) => (same[0] ? [{ ...same[0], places: same.length }] : []),
  )

const Versions = ({ view, of: { versions, chosen } }: { view: View; of: Loaded }) => {
  const { t } = view
  if (versions.length === 0) return null
  return (
    <section class="hs-stack" aria-labelledby="versioner">
      <h2 class="ds-heading" id="versioner">
        {t('masking.log.versions')}
      </h2>
      <ol class="hs-list" data-dense>
        {versions.map((version) => (
          <li>
            <a
              href={withParameter(view.path, 'version', version.webVersionId)}
              aria-current={version === chosen ? 'true' : undefined}
            >
              {t('casePages.document.at', { at: version.madeAt })}
            </a>
            <p class="hs-meta">
              {t('masking.log.count', { count: version.masks })}
              {version.madeByName === undefined ? '' : ` · ${version.madeByName}`}
              {version.replacedAt ? ` · ${t('masking.log.replaced', { at: version.replacedAt })}` : ''}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
