import { checkStrangersPdf } from '../platform/signing/checking.ts'
import type { Verified } from '../platform/signing/verified.ts'
import { FileField, HiddenCsrf } from '../platform/ui/fields.tsx'
import { Buttons, ErrorSummary, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Request } from '../platform/web/env.ts'
import { readForm } from '../platform/web/form.ts'
import { type InstallationPage, installationPage, renderInstallationPage } from '../platform/web/installation-page.tsx'
import { type Returned, untouched } from '../platform/web/page.tsx'
import { clientOf, createRateLimit } from '../platform/web/rate-limit.ts'
import { filesKnownAs, type KnownFile } from './queries.ts'
import { Result } from './result.tsx'

/** The largest file that is checked here. */
export const mostMegabytes = 60

/** Where the page is. */
export const path = '/verifiera'

const mayCheck = createRateLimit({ limit: 30, seconds: 60 })

type Loaded = {
  readonly hasRoot: boolean
  readonly result: { readonly verified: Verified; readonly known: readonly KnownFile[] } | undefined
}

const checkPage = (verified?: Verified): InstallationPage<Loaded> => ({
  load: async (tx, _, c) => ({
    hasRoot: c.get('services').signing.trust().own !== undefined,
    result: verified && { verified, known: await filesKnownAs(tx, verified.sha256) },
  }),
  view: ({ hasRoot, result }, view, returned) => (
    <Layout view={view} title={titleOf(view, result)} hasErrors={Object.keys(returned.errors).length > 0}>
      {result ? (
        <Intro title={titleOf(view, result)} meta={view.t('verification.title')} />
      ) : (
        <Intro title={titleOf(view, result)} lead={view.t('verification.lead')} />
      )}
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          {result && <Result view={view} {...result} />}
          <CheckForm view={view} returned={returned} isAgain={result !== undefined} />
        </div>
        <Aside view={view} hasRoot={hasRoot} />
      </div>
    </Layout>
  ),
})

const titleOf = ({ t }: View, result: Loaded['result']): string =>
  result ? t(`verification.verdict.${result.verified.verdict}`) : t('verification.title')

const CheckForm = ({ view, returned, isAgain }: { view: View; returned: Returned; isAgain: boolean }) => {
  const { t } = view
  const fields = (
    <>
      <ErrorSummary view={view} errors={returned.errors} />
      <form action={path} method="post" class="hs-stack" enctype="multipart/form-data" novalidate>
        <HiddenCsrf view={view} />
        <FileField
          view={view}
          name="file"
          label={t('verification.file')}
          hint={t('verification.hint', { megabytes: mostMegabytes })}
          error={returned.errors.file}
          accept=".pdf,application/pdf"
        />
        <Buttons>
          <SubmitButton>{t('verification.submit')}</SubmitButton>
        </Buttons>
      </form>
    </>
  )
  if (!isAgain) return <div class="hs-stack">{fields}</div>
  return (
    <section class="hs-stack hs-noprint" aria-labelledby="en-till">
      <h2 class="ds-heading" id="en-till">
        {t('verification.again')}
      </h2>
      {fields}
    </section>
  )
}

const Aside = ({ view, hasRoot }: { view: View; hasRoot: boolean }) => {
  const { t } = view
  return (
    <aside class="hs-stack hs-noprint" data-gap="section" aria-label={t('verification.privacyTitle')}>
      <section class="hs-stack">
        <h2 class="ds-heading">{t('verification.privacyTitle')}</h2>
        <p>{t('verification.privacy')}</p>
      </section>
      <section class="hs-stack">
        <h2 class="ds-heading">{t('verification.ownTitle')}</h2>
        <p>{t('verification.ownText')}</p>
        <p>{hasRoot ? <a href={`${path}/rot.pem`}>{t('verification.root')}</a> : t('verification.noRoot')}</p>
      </section>
    </aside>
  )
}

/** GET /verifiera. */
export const showCheck = installationPage(checkPage())

/** POST /verifiera: checks the file in memory and shows what it found. Nothing of the file is kept or written down. */
export const postCheck = async (c: Request): Promise<Response> => {
  const { clock, signing } = c.get('services')
  const answer = (key: Trouble, status: 422 | 429) => renderInstallationPage(c, failedPage(key), untouched, status)
  if (mayCheck(clientOf(c), clock.now()) !== undefined) return answer('busy', 429)
  const { file } = await readForm(c)
  if (!(file instanceof File) || file.size === 0) return answer('chooseFile', 422)
  if (file.size > mostMegabytes * 1024 * 1024) return answer('tooLarge', 422)
  const verified = await checkStrangersPdf(new Uint8Array(await file.arrayBuffer()), signing.trust())
  if (verified === 'busy') return answer('busy', 429)
  if (verified === 'tooHard') return answer('tooHard', 422)
  return installationPage(checkPage(verified))(c)
}

type Trouble = 'chooseFile' | 'tooLarge' | 'busy' | 'tooHard'

// The fault is said in the language of the reader, which is known once the page is loaded.
const failedPage = (key: Trouble): InstallationPage<Loaded> => {
  const declared = checkPage()
  return {
    load: declared.load,
    view: (loaded, view) => {
      const error = view.t(`verification.${key}`, { megabytes: mostMegabytes })
      return declared.view(loaded, view, { values: {}, errors: { file: error } })
    },
  }
}

/** GET /verifiera/rot.pem: the root certificate of the installation, for other programs. */
export const rootFile = (c: Request): Response | Promise<Response> => {
  const { own } = c.get('services').signing.trust()
  if (!own) return c.notFound()
  return c.body(own.x509.toString(), 200, {
    'content-type': 'application/x-pem-file',
    'content-disposition': 'attachment; filename="handslag-rot.pem"',
  })
}
