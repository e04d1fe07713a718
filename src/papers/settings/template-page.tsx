import { ButtonLink, Buttons, Form, SubmitButton } from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import { cursorParameter, Pages, Table } from '../../platform/ui/table.tsx'
import type { View } from '../../platform/ui/view.ts'
import type { Page, Returned } from '../../platform/web/page.tsx'
import { isKeeper, mostVersions, numberIn, trailHere } from './frame.ts'
import { Placeholders } from './placeholders.tsx'
import { stopTemplate, useTemplate } from './template-actions.ts'
import { templateAt, templateHistory, type WordTemplate } from './template-queries.ts'

type Loaded = { readonly newest: WordTemplate | undefined; readonly history: readonly WordTemplate[] }

/** Where the pages of the template are, or one below them. */
const templatePath = (view: View, below = ''): string => `/${view.authority?.slug ?? ''}/organisation/wordmall${below}`

/** The authority's own Word template for memos: the one that holds, a form for another, and what can be filled in. */
export const templatePage: Page<Loaded> = {
  shown: isKeeper,
  load: async ({ db, query }) => {
    const before = numberIn(query(cursorParameter))
    const history = await templateHistory(db, { most: mostVersions + 1, ...(before === undefined ? {} : { before }) })
    return { newest: await templateAt(db), history }
  },
  view: ({ newest, history }, view, returned) => {
    const { t } = view
    const title = t('paperSettings.template.title')
    return (
      <Layout view={view} title={title} trail={trailHere(view)} hasErrors={Object.keys(returned.errors).length > 0}>
        <Intro title={title} lead={t('paperSettings.template.lead')} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            <Upload view={view} newest={newest} returned={returned} />
            <Placeholders view={view} />
            <Versions view={view} versions={history} />
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('paperSettings.template.now')}>
            <Now view={view} newest={newest} />
            {newest?.sha256 !== undefined && <Stop view={view} version={newest.version} />}
            <section class="hs-panel hs-stack" data-tone="linen">
              <p>{t('paperSettings.template.exampleText')}</p>
              <p>
                <a href={templatePath(view, '/exempel.docx')}>{t('paperSettings.template.example')}</a>
              </p>
            </section>
          </aside>
        </div>
      </Layout>
    )
  },
}

type NowProps = { readonly view: View; readonly newest: WordTemplate | undefined }

const Upload = ({ view, newest, returned }: NowProps & { readonly returned: Returned }) => {
  const { t } = view
  const { templateFile: first, ...others } = returned.errors
  return (
    <section class="hs-stack" aria-labelledby="skicka">
      <h2 class="ds-heading" id="skicka">
        {newest?.sha256 === undefined ? t('paperSettings.template.upload') : t('paperSettings.template.uploadAgain')}
      </h2>
      <Form of={useTemplate} action={templatePath(view)} view={view} errors={returned.errors} hasFiles>
        {(f) => (
          <>
            <f.Hidden name="base" value={newest?.version ?? 0} />
            <f.FileField
              name="templateFile"
              label={t('paperSettings.template.file')}
              hint={t('paperSettings.template.fileHint')}
              accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            />
            {first !== undefined && Object.keys(others).length > 0 && (
              <div class="hs-stack" data-gap="tight">
                {Object.entries(others).map(([name, text]) => (
                  <p class="ds-validation-message" id={name}>
                    {text}
                  </p>
                ))}
              </div>
            )}
            <Buttons>
              <SubmitButton>{t('paperSettings.template.send')}</SubmitButton>
            </Buttons>
          </>
        )}
      </Form>
    </section>
  )
}

const Now = ({ view, newest }: NowProps) => {
  const { t } = view
  if (newest?.sha256 === undefined)
    return (
      <section class="hs-stack">
        <h2 class="ds-heading">{t('paperSettings.template.now')}</h2>
        <p>{t('paperSettings.template.none')}</p>
      </section>
    )
  return (
    <section class="hs-stack">
      <h2 class="ds-heading">{t('paperSettings.template.now')}</h2>
      <p>
        <a href={templatePath(view, `/versioner/${newest.version}`)}>{newest.fileName}</a>
      </p>
      <p class="hs-meta">
        {[
          t('paperSettings.history.name', { version: newest.version }),
          t('paperSettings.history.when', { at: newest.madeAt }),
          newest.madeBy,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Buttons>
        <ButtonLink href={templatePath(view, '/provfyll.docx')} variant="secondary">
          {t('paperSettings.template.fill')}
        </ButtonLink>
      </Buttons>
      <p class="hs-meta">{t('paperSettings.template.fillText')}</p>
    </section>
  )
}

const Versions = ({ view, versions }: { readonly view: View; readonly versions: readonly WordTemplate[] }) => {
  const { t } = view
  const shown = versions.slice(0, mostVersions)
  const last = shown.at(-1)
  const name = ({ version, sha256, fileName }: WordTemplate) =>
    sha256 === undefined ? (
      t('paperSettings.template.stopped')
    ) : (
      <a href={templatePath(view, `/versioner/${version}`)}>{fileName}</a>
    )
  return (
    <section class="hs-stack" aria-labelledby="versioner">
      <h2 class="ds-heading" id="versioner">
        {t('paperSettings.history.title')}
      </h2>
      <Table
        view={view}
        caption={t('paperSettings.history.title')}
        isCaptionHidden
        columns={[
          {
            heading: t('paperSettings.history.version'),
            cell: ({ version }: WordTemplate) => t('paperSettings.history.name', { version }),
          },
          { heading: t('paperSettings.template.file'), cell: name },
          {
            heading: t('paperSettings.history.at'),
            cell: ({ madeAt }: WordTemplate) => t('paperSettings.history.when', { at: madeAt }),
          },
          {
            heading: t('paperSettings.history.by'),
            cell: ({ madeBy }: WordTemplate) => madeBy ?? t('paperSettings.history.unknown'),
          },
        ]}
        rows={shown}
        empty={<p>{t('paperSettings.history.none')}</p>}
      />
      {versions.length > mostVersions && last && <Pages view={view} next={`${last.version}`} />}
    </section>
  )
}

const Stop = ({ view, version }: { readonly view: View; readonly version: number }) => {
  const { t } = view
  return (
    <section class="hs-stack">
      <Form of={stopTemplate} action={templatePath(view, '/sluta')} view={view} idPrefix="sluta-">
        {(f) => (
          <>
            <f.Hidden name="base" value={version} />
            <p class="hs-meta">{t('paperSettings.template.stopText')}</p>
            <Buttons>
              <SubmitButton variant="secondary">{t('paperSettings.template.stop')}</SubmitButton>
            </Buttons>
          </>
        )}
      </Form>
    </section>
  )
}
